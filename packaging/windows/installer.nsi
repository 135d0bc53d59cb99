; The installer for Windows: for one user, without administrator rights, in Ukrainian and English.
; Compiled by packaging/package.py, which gives VERSION, PAYLOAD (the built folder), OUTPUT and FILES (a list of what is
; installed, so that uninstalling takes away these files and no others).
;   makensis -DVERSION=0.1.0 -DPAYLOAD=dist/chytalnia -DOUTPUT=setup.exe -DFILES=files.nsh installer.nsi

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "${FILES}"

!define NAME "Chytalnia"
!define PROGRAM "chytalnia-desktop.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define OPEN_WITH "Software\Classes\Applications\${PROGRAM}"
!define CLASS "Chytalnia.Article"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} ${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\${NAME}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "Ukrainian"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString KeepLibrary ${LANG_UKRAINIAN} "Видалити також бібліотеку з усіма статтями, виділеннями й нотатками?$\r$\n$\r$\n$LOCALAPPDATA\chytalnia$\r$\n$\r$\n«Ні» залишить її недоторканою."
LangString KeepLibrary ${LANG_ENGLISH} "Delete your library too, with all articles, highlights and notes?$\r$\n$\r$\n$LOCALAPPDATA\chytalnia$\r$\n$\r$\n'No' leaves it as it is."
LangString Running ${LANG_UKRAINIAN} "Читальня працює. Закрийте її та спробуйте ще раз."
LangString Running ${LANG_ENGLISH} "Chytalnia is running. Close it and try again."
LangString Title ${LANG_UKRAINIAN} "Читальня"
LangString Title ${LANG_ENGLISH} "Chytalnia"
LangString ArticleFile ${LANG_UKRAINIAN} "Збережена стаття"
LangString ArticleFile ${LANG_ENGLISH} "Saved article"

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A program that runs cannot be written over: Windows says so when it is opened for appending.
!macro StopIfRunning
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "Install"
  !insertmacro StopIfRunning
  ; An older version's files go first: what it had and this one has not must not stay.
  ${If} ${FileExists} "$INSTDIR\Uninstall.exe"
    ExecWait '"$INSTDIR\Uninstall.exe" /S /KEEP _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"

  CreateShortcut "$SMPROGRAMS\$(Title).lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "Software\${NAME}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\${NAME}" "Shortcut" "$SMPROGRAMS\$(Title).lnk"

  ; 'Open with', never the default.
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(ArticleFile)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${OPEN_WITH}" "FriendlyAppName" "$(Title)"
  WriteRegStr HKCU "${OPEN_WITH}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !macro OpenWith EXTENSION
    WriteRegStr HKCU "${OPEN_WITH}\SupportedTypes" "${EXTENSION}" ""
    WriteRegNone HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${CLASS}"
  !macroend
  !insertmacro OpenWith ".txt"
  !insertmacro OpenWith ".html"
  !insertmacro OpenWith ".htm"
  !insertmacro OpenWith ".xhtml"
  !insertmacro OpenWith ".mhtml"
  !insertmacro OpenWith ".mht"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "$(Title)"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Chytalnia developers"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  !insertmacro StopIfRunning
  !insertmacro RemoveInstalled
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"

  ReadRegStr $0 HKCU "Software\${NAME}" "Shortcut"
  ${If} $0 != ""
    Delete "$0"
  ${EndIf}
  !macro NotOpenWith EXTENSION
    DeleteRegValue HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${CLASS}"
  !macroend
  !insertmacro NotOpenWith ".txt"
  !insertmacro NotOpenWith ".html"
  !insertmacro NotOpenWith ".htm"
  !insertmacro NotOpenWith ".xhtml"
  !insertmacro NotOpenWith ".mhtml"
  !insertmacro NotOpenWith ".mht"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "${OPEN_WITH}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${NAME}"

  ; The library is the user's: asked for, 'no' is the default, silent removal and an upgrade keep it.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/KEEP" $1
  ${If} ${Errors}
  ${AndIf} ${FileExists} "$LOCALAPPDATA\chytalnia\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(KeepLibrary)" /SD IDNO IDNO keep
    RMDir /r "$LOCALAPPDATA\chytalnia"
    keep:
  ${EndIf}
SectionEnd
