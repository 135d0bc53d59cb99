<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Chytalnia</source>
        <translation>About Chytalnia</translation>
    </message>
    <message>
        <source>Chytalnia</source>
        <translation>Chytalnia</translation>
    </message>
    <message>
        <source>A reading room for saved news: offline, searchable, with notes. Nothing is sent anywhere.</source>
        <translation>A reading room for saved news: offline, searchable, with notes. Nothing is sent anywhere.</translation>
    </message>
    <message>
        <source>Free software under the GNU GPL 3 or later. The page is set in PT Serif (SIL OFL).</source>
        <translation>Free software under the GNU GPL 3 or later. The page is set in PT Serif (SIL OFL).</translation>
    </message>
    <message>
        <source>Copy the paths</source>
        <translation>Copy the paths</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Import files…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Import a folder…</translation>
    </message>
    <message>
        <source>Paste as a new article</source>
        <translation>Paste as a new article</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>Import annotations…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Remove the sample articles</source>
        <translation>Remove the sample articles</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy with its reference</source>
        <translation>Copy with its reference</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Find in the article</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Search in the library</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Save this search…</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>Forget recent searches</translation>
    </message>
    <message>
        <source>Published from, to…</source>
        <translation>Published from, to…</translation>
    </message>
    <message>
        <source>Collections…</source>
        <translation>Collections…</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>Take out of this collection</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>New collection…</translation>
    </message>
    <message>
        <source>Rename in the sidebar…</source>
        <translation>Rename in the sidebar…</translation>
    </message>
    <message>
        <source>Remove from the sidebar</source>
        <translation>Remove from the sidebar</translation>
    </message>
    <message>
        <source>Show the same text elsewhere</source>
        <translation>Show the same text elsewhere</translation>
    </message>
    <message>
        <source>Headings for days</source>
        <translation>Headings for days</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Title, authors, date…</source>
        <translation>Title, authors, date…</translation>
    </message>
    <message>
        <source>Copy the file&apos;s path</source>
        <translation>Copy the file&apos;s path</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation>Restore from the trash</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Delete for good…</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Strike through</translation>
    </message>
    <message>
        <source>Bookmark the paragraph</source>
        <translation>Bookmark the paragraph</translation>
    </message>
    <message>
        <source>Highlight’s end: a letter forward</source>
        <translation>Highlight’s end: a letter forward</translation>
    </message>
    <message>
        <source>Highlight’s end: a letter back</source>
        <translation>Highlight’s end: a letter back</translation>
    </message>
    <message>
        <source>Highlight’s end: a word forward</source>
        <translation>Highlight’s end: a word forward</translation>
    </message>
    <message>
        <source>Highlight’s end: a word back</source>
        <translation>Highlight’s end: a word back</translation>
    </message>
    <message>
        <source>Move the other end</source>
        <translation>Move the other end</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>Delete the annotation</translation>
    </message>
    <message>
        <source>Put the annotation here</source>
        <translation>Put the annotation here</translation>
    </message>
    <message>
        <source>Caret in the page</source>
        <translation>Caret in the page</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Select the sentence</translation>
    </message>
    <message>
        <source>Its place is right</source>
        <translation>Its place is right</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>Copy as a quote card</source>
        <translation>Copy as a quote card</translation>
    </message>
    <message>
        <source>All that this speaker said</source>
        <translation>All that this speaker said</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Sidebar</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>What was removed</translation>
    </message>
    <message>
        <source>Show removed parts in the page</source>
        <translation>Show removed parts in the page</translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation>Compact list</translation>
    </message>
    <message>
        <source>Page and type…</source>
        <translation>Page and type…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Theme: as the system</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Theme: light</translation>
    </message>
    <message>
        <source>Theme: sepia</source>
        <translation>Theme: sepia</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Theme: dark</translation>
    </message>
    <message>
        <source>Theme: black</source>
        <translation>Theme: black</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Only the page</source>
        <translation>Only the page</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Next article</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Previous article</translation>
    </message>
    <message>
        <source>Next quotation</source>
        <translation>Next quotation</translation>
    </message>
    <message>
        <source>Previous quotation</source>
        <translation>Previous quotation</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>Next annotation</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Previous annotation</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>To the list</translation>
    </message>
    <message>
        <source>To the page</source>
        <translation>To the page</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>All commands…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Check the library</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>Rebuild the search index</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>No more hints</translation>
    </message>
    <message>
        <source>About Chytalnia</source>
        <translation>About Chytalnia</translation>
    </message>
    <message>
        <source>Remove as: {0}</source>
        <translation>Remove as: {0}</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>Block quotation</source>
        <translation>Block quotation</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>List item</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Marked: {0}</source>
        <translation>Marked: {0}</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Done: {0}</translation>
    </message>
    <message>
        <source>Heading, level {0}</source>
        <translation>Heading, level {0}</translation>
    </message>
    <message>
        <source>Link: {0}</source>
        <translation>Link: {0}</translation>
    </message>
    <message>
        <source>Quotation: {0}</source>
        <translation>Quotation: {0}</translation>
    </message>
    <message>
        <source>Highlight: {0}</source>
        <translation>Highlight: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>End of the quotation</source>
        <translation>End of the quotation</translation>
    </message>
    <message>
        <source>End of the highlight</source>
        <translation>End of the highlight</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>Annotations of this article</source>
        <translation>Annotations of this article</translation>
    </message>
    <message>
        <source>Select words in the article and press H to highlight them, N to add a note.</source>
        <translation>Select words in the article and press H to highlight them, N to add a note.</translation>
    </message>
    <message>
        <source>Without a place in the present text</source>
        <translation>Without a place in the present text</translation>
    </message>
    <message>
        <source>place uncertain</source>
        <translation>place uncertain</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>Note and colour</source>
        <translation>Note and colour</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Brings back: {0}, {1}.</source>
        <translation>Brings back: {0}, {1}.</translation>
    </message>
    <message>
        <source>Made since then: {0}; they are brought back from their plain-text copy.</source>
        <translation>Made since then: {0}; they are brought back from their plain-text copy.</translation>
    </message>
    <message>
        <source>Articles imported since then are not in it. What is here now is set aside, not deleted.</source>
        <translation>Articles imported since then are not in it. What is here now is set aside, not deleted.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Looking at the backups…</source>
        <translation>Looking at the backups…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>A backup is made every day on which something has changed; older ones are thinned out.</source>
        <translation>A backup is made every day on which something has changed; older ones are thinned out.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every day on which something has changed.</source>
        <translation>There is no backup yet. One is made every day on which something has changed.</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>A backup is being made…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Put the library back to {0}?</source>
        <translation>Put the library back to {0}?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Wait until the import has ended, then restore.</source>
        <translation>Wait until the import has ended, then restore.</translation>
    </message>
    <message>
        <source>The library is being put back…</source>
        <translation>The library is being put back…</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>A new collection</source>
        <translation>A new collection</translation>
    </message>
    <message>
        <source>{0} into:</source>
        <translation>{0} into:</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Yellow</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s)</source>
        <translation>
            <numerusform>%Ln quotation</numerusform>
            <numerusform>%Ln quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation>
            <numerusform>%Ln minute to read</numerusform>
            <numerusform>%Ln minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln speaker</numerusform>
            <numerusform>%Ln speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) lost or uncertain</source>
        <translation>
            <numerusform>%Ln place lost or uncertain</numerusform>
            <numerusform>%Ln places lost or uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text has changed: %Ln annotation(s) stand where they fit best.</source>
        <translation>
            <numerusform>The text has changed: %Ln annotation stands where it fits best.</numerusform>
            <numerusform>The text has changed: %Ln annotations stand where they fit best.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Date published</source>
        <translation>Date published</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Any date</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Import files…</source>
        <translation>Import files…</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>Paste a text</translation>
    </message>
    <message>
        <source>Look at sample articles</source>
        <translation>Look at sample articles</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>The library is empty</translation>
    </message>
    <message>
        <source>Drop saved articles or whole folders anywhere on this window: text files and saved web pages.</source>
        <translation>Drop saved articles or whole folders anywhere on this window: text files and saved web pages.</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>No article is open</translation>
    </message>
    <message>
        <source>Choose one in the list: J and K go down and up, Ctrl+K searches in all of them.</source>
        <translation>Choose one in the list: J and K go down and up, Ctrl+K searches in all of them.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something in the program went wrong: {0}. Your articles and notes are safe.</source>
        <translation>Something in the program went wrong: {0}. Your articles and notes are safe.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>This did not work</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Show details</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Chosen in the notebook: {0}</source>
        <translation>Chosen in the notebook: {0}</translation>
    </message>
    <message>
        <source>Selected in the list: {0}</source>
        <translation>Selected in the list: {0}</translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>The open article</translation>
    </message>
    <message>
        <source>The list: {0}</source>
        <translation>The list: {0}</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>The whole library</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>Exporting… {0} of {1}</source>
        <translation>Exporting… {0} of {1}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Chytalnia</source>
        <translation>Chytalnia</translation>
    </message>
    <message>
        <source>Nothing was exported: there are no annotations there.</source>
        <translation>Nothing was exported: there are no annotations there.</translation>
    </message>
    <message>
        <source>Exported: {0}. {1}</source>
        <translation>Exported: {0}. {1}</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Import annotations</translation>
    </message>
    <message>
        <source>Annotations ({0})</source>
        <translation>Annotations ({0})</translation>
    </message>
    <message>
        <source>Annotations imported: {0}.</source>
        <translation>Annotations imported: {0}.</translation>
    </message>
    <message>
        <source>Here already: {0}.</source>
        <translation>Here already: {0}.</translation>
    </message>
    <message>
        <source>With an uncertain place: {0}.</source>
        <translation>With an uncertain place: {0}.</translation>
    </message>
    <message>
        <source>Without a place: {0}.</source>
        <translation>Without a place: {0}.</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>untitled</translation>
    </message>
    <message>
        <source>Their articles are not in the library: {0}</source>
        <translation>Their articles are not in the library: {0}</translation>
    </message>
    <message>
        <source>Markdown for Obsidian</source>
        <translation>Markdown for Obsidian</translation>
    </message>
    <message>
        <source>One file an article; what you write into it stays</source>
        <translation>One file an article; what you write into it stays</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD)</source>
        <translation>W3C Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>Everything, to be imported again</source>
        <translation>Everything, to be imported again</translation>
    </message>
    <message>
        <source>EPUB annotations</source>
        <translation>EPUB annotations</translation>
    </message>
    <message>
        <source>The W3C&apos;s draft for reading programs</source>
        <translation>The W3C&apos;s draft for reading programs</translation>
    </message>
    <message>
        <source>Hypothesis (JSON)</source>
        <translation>Hypothesis (JSON)</translation>
    </message>
    <message>
        <source>Words, notes and tags; no colours</source>
        <translation>Words, notes and tags; no colours</translation>
    </message>
    <message>
        <source>Readwise (CSV)</source>
        <translation>Readwise (CSV)</translation>
    </message>
    <message>
        <source>A table; spreadsheets open it too</source>
        <translation>A table; spreadsheets open it too</translation>
    </message>
    <message>
        <source>Annotations as plain text</source>
        <translation>Annotations as plain text</translation>
    </message>
    <message>
        <source>Words and notes under the article&apos;s reference</source>
        <translation>Words and notes under the article&apos;s reference</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Web page (HTML)</translation>
    </message>
    <message>
        <source>The clean article with its annotations</source>
        <translation>The clean article with its annotations</translation>
    </message>
    <message>
        <source>Article as plain text</source>
        <translation>Article as plain text</translation>
    </message>
    <message>
        <source>The clean article under its reference</source>
        <translation>The clean article under its reference</translation>
    </message>
    <message>
        <source>CSL JSON</source>
        <translation>CSL JSON</translation>
    </message>
    <message>
        <source>For Zotero and other reference managers</source>
        <translation>For Zotero and other reference managers</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>For LaTeX</source>
        <translation>For LaTeX</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>For EndNote, Mendeley and others</source>
        <translation>For EndNote, Mendeley and others</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>References</source>
        <translation>References</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>What to export</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choose where…</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Narrow what was found</source>
        <translation>Narrow what was found</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>More…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Find in the article</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>All forms</translation>
    </message>
    <message>
        <source>Any word form</source>
        <translation>Any word form</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Repeated on the site</source>
        <translation>Repeated on the site</translation>
    </message>
    <message>
        <source>Decided for the site</source>
        <translation>Decided for the site</translation>
    </message>
    <message>
        <source>Left out on the whole site</source>
        <translation>Left out on the whole site</translation>
    </message>
    <message>
        <source>Kept on the whole site</source>
        <translation>Kept on the whole site</translation>
    </message>
    <message>
        <source>Keep on the whole site</source>
        <translation>Keep on the whole site</translation>
    </message>
    <message>
        <source>Leave out on the whole site</source>
        <translation>Leave out on the whole site</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>Leave out “{0}” in all articles of {1}, those to come too?</source>
        <translation>Leave out “{0}” in all articles of {1}, those to come too?</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Hint</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>No more hints</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Drop saved articles or whole folders anywhere on this window, or press {0}.</source>
        <translation>Drop saved articles or whole folders anywhere on this window, or press {0}.</translation>
    </message>
    <message>
        <source>Select words in an article: {0} highlights them, {1} adds a note.</source>
        <translation>Select words in an article: {0} highlights them, {1} adds a note.</translation>
    </message>
    <message>
        <source>{0} searches all articles by any form of a word, {1} the open one. {2}: all keys.</source>
        <translation>{0} searches all articles by any form of a word, {1} the open one. {2}: all keys.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Nothing to import was found</source>
        <translation>Nothing to import was found</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>Imported files</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>updated</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>Articles ({0})</source>
        <translation>Articles ({0})</translation>
    </message>
    <message>
        <source>An import is not finished: {0} of {1} files are left.</source>
        <translation>An import is not finished: {0} of {1} files are left.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Leave the rest</source>
        <translation>Leave the rest</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Import a folder</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Press a key</source>
        <translation>Press a key</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Use this key</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Add this key</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Usual key</translation>
    </message>
    <message>
        <source>All keys as at first</source>
        <translation>All keys as at first</translation>
    </message>
    <message>
        <source>{0} is needed for reading and moving about.</source>
        <translation>{0} is needed for reading and moving about.</translation>
    </message>
    <message>
        <source>This command has {0} already.</source>
        <translation>This command has {0} already.</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”. It would be taken from there.</source>
        <translation>{0} belongs to “{1}”. It would be taken from there.</translation>
    </message>
    <message>
        <source>Choose a command, press a key in the field, then “Use this key”.</source>
        <translation>Choose a command, press a key in the field, then “Use this key”.</translation>
    </message>
    <message>
        <source>Another command has {0} now.</source>
        <translation>Another command has {0} now.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Open a link</source>
        <translation>Open a link</translation>
    </message>
    <message>
        <source>Open {0} in the browser?</source>
        <translation>Open {0} in the browser?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>The same text as above</source>
        <translation>The same text as above</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Without a title</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Tags: {0}</translation>
    </message>
    <message>
        <source>Same text elsewhere: {0}</source>
        <translation>Same text elsewhere: {0}</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Best match first</translation>
    </message>
    <message>
        <source>By the day added</source>
        <translation>By the day added</translation>
    </message>
    <message>
        <source>By the day published</source>
        <translation>By the day published</translation>
    </message>
    <message>
        <source>By publication</source>
        <translation>By publication</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>By title</translation>
    </message>
    <message>
        <source>A heading for each day</source>
        <translation>A heading for each day</translation>
    </message>
    <message>
        <source>With annotations</source>
        <translation>With annotations</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>The same text</source>
        <translation>The same text</translation>
    </message>
    <message>
        <source>Date published…</source>
        <translation>Date published…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>Found: {0}</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Nothing was found for “{0}”.</source>
        <translation>Nothing was found for “{0}”.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>The trash is empty.</translation>
    </message>
    <message>
        <source>No article is like that. Take a filter away.</source>
        <translation>No article is like that. Take a filter away.</translation>
    </message>
    <message>
        <source>Drop saved articles or folders here, or press Ctrl+I.</source>
        <translation>Drop saved articles or folders here, or press Ctrl+I.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Newest or last first</source>
        <translation>Newest or last first</translation>
    </message>
    <message>
        <source>Added {0}</source>
        <translation>Added {0}</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Take this filter away</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Without a date</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>until {0}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Article</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>A&amp;nnotate</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>About the article</source>
        <translation>About the article</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>With commas between them</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Authors</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>Encoding of the file</translation>
    </message>
    <message>
        <source>Take back what was read before</source>
        <translation>Take back what was read before</translation>
    </message>
    <message>
        <source>An older version of the program read:</source>
        <translation>An older version of the program read:</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write it like this: {1}. The time may be left out.</source>
        <translation>“{0}” is no date. Write it like this: {1}. The time may be left out.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Highlighted</source>
        <translation>Highlighted</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Underlined</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>Struck through</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Your note</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Tags, with commas between them</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>By article</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>By tag</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>By colour</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>By speaker</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Without a date</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Without a tag</translation>
    </message>
    <message>
        <source>Nobody&apos;s words</source>
        <translation>Nobody&apos;s words</translation>
    </message>
    <message>
        <source>made on version {0} of the text</source>
        <translation>made on version {0} of the text</translation>
    </message>
    <message>
        <source>⚠ Its words are no longer in the article</source>
        <translation>⚠ Its words are no longer in the article</translation>
    </message>
    <message>
        <source>⚠ The place is uncertain</source>
        <translation>⚠ The place is uncertain</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>Search in the annotations</source>
        <translation>Search in the annotations</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Grouped</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>No annotation holds these words.</source>
        <translation>No annotation holds these words.</translation>
    </message>
    <message>
        <source>Everything that you highlight and note in articles will stand here, in one place.</source>
        <translation>Everything that you highlight and note in articles will stand here, in one place.</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>All annotations</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>What to do with the selected words</source>
        <translation>What to do with the selected words</translation>
    </message>
    <message>
        <source>This is not the article</source>
        <translation>This is not the article</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>All of this text was taken for what stands around an article.</source>
        <translation>All of this text was taken for what stands around an article.</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Show the whole text</translation>
    </message>
    <message>
        <source>The arrows move a caret through the text.</source>
        <translation>The arrows move a caret through the text.</translation>
    </message>
    <message>
        <source>The arrows scroll the text.</source>
        <translation>The arrows scroll the text.</translation>
    </message>
</context>
<context>
    <name>PageControls</name>
    <message>
        <source>Font</source>
        <translation>Font</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>{0} pt</source>
        <translation>{0} pt</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Line height</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Column width</translation>
    </message>
    <message>
        <source>{0} em</source>
        <translation>{0} em</translation>
    </message>
    <message>
        <source>Gap between paragraphs</source>
        <translation>Gap between paragraphs</translation>
    </message>
    <message>
        <source>Indent the first line</source>
        <translation>Indent the first line</translation>
    </message>
    <message>
        <source>Even right edge</source>
        <translation>Even right edge</translation>
    </message>
    <message>
        <source>Hyphenate words</source>
        <translation>Hyphenate words</translation>
    </message>
    <message>
        <source>Usual page</source>
        <translation>Usual page</translation>
    </message>
    <message>
        <source>Font, size and everything else as they were at first</source>
        <translation>Font, size and everything else as they were at first</translation>
    </message>
    <message>
        <source>Page and type</source>
        <translation>Page and type</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>Type a few letters</source>
        <translation>Type a few letters</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>“{0}” is no longer in the article. Select the words where it belongs.</source>
        <translation>“{0}” is no longer in the article. Select the words where it belongs.</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>Put it here</translation>
    </message>
    <message>
        <source>The words have changed since you marked “{0}”. Is this the place?</source>
        <translation>The words have changed since you marked “{0}”. Is this the place?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No, elsewhere</source>
        <translation>No, elsewhere</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>They are right</translation>
    </message>
    <message>
        <source>Select the words where “{0}” belongs.</source>
        <translation>Select the words where “{0}” belongs.</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Saved: {0}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} a second</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>Purge</name>
    <message>
        <source>Delete for good</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Delete {0} for good?</source>
        <translation>Delete {0} for good?</translation>
    </message>
    <message>
        <source>Their annotations go with them. This cannot be undone.</source>
        <translation>Their annotations go with them. This cannot be undone.</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>Speaker not named</source>
        <translation>Speaker not named</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>Quotations of this article</source>
        <translation>Quotations of this article</translation>
    </message>
    <message>
        <source>Nobody&apos;s words are quoted in this article.</source>
        <translation>Nobody&apos;s words are quoted in this article.</translation>
    </message>
    <message>
        <source>direct speech</source>
        <translation>direct speech</translation>
    </message>
    <message>
        <source>a paragraph without marks</source>
        <translation>a paragraph without marks</translation>
    </message>
    <message>
        <source>words inside a sentence</source>
        <translation>words inside a sentence</translation>
    </message>
    <message>
        <source>named beside the words</source>
        <translation>named beside the words</translation>
    </message>
    <message>
        <source>by the office named beside the words</source>
        <translation>by the office named beside the words</translation>
    </message>
    <message>
        <source>by a pronoun</source>
        <translation>by a pronoun</translation>
    </message>
    <message>
        <source>carried over from the line before</source>
        <translation>carried over from the line before</translation>
    </message>
</context>
<context>
    <name>Removed</name>
    <message>
        <source>Certain.</source>
        <translation>Certain.</translation>
    </message>
    <message>
        <source>Almost certain.</source>
        <translation>Almost certain.</translation>
    </message>
    <message>
        <source>Likely.</source>
        <translation>Likely.</translation>
    </message>
    <message>
        <source>A guess.</source>
        <translation>A guess.</translation>
    </message>
    <message>
        <source>You removed this</source>
        <translation>You removed this</translation>
    </message>
    <message>
        <source>Show in the page</source>
        <translation>Show in the page</translation>
    </message>
    <message>
        <source>What was removed from this article</source>
        <translation>What was removed from this article</translation>
    </message>
    <message>
        <source>Nothing was removed from this article.</source>
        <translation>Nothing was removed from this article.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Restored by you</source>
        <translation>Restored by you</translation>
    </message>
    <message>
        <source>Remove again</source>
        <translation>Remove again</translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message>
        <source>This version reads titles, authors, publications and dates better. Read otherwise: {0}.</source>
        <translation>This version reads titles, authors, publications and dates better. Read otherwise: {0}.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>About the article</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Article text</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Advertisement</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Related articles</translation>
    </message>
    <message>
        <source>Self-promotion</source>
        <translation>Self-promotion</translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation>Teaser</translation>
    </message>
    <message>
        <source>Page debris</source>
        <translation>Page debris</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>The library is being checked…</source>
        <translation>The library is being checked…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>The library lies in a folder that {0} synchronises. That can damage it: move it elsewhere.</source>
        <translation>The library lies in a folder that {0} synchronises. That can damage it: move it elsewhere.</translation>
    </message>
    <message>
        <source>The library is whole: texts, originals, annotations and the search index agree.</source>
        <translation>The library is whole: texts, originals, annotations and the search index agree.</translation>
    </message>
    <message>
        <source>Repaired: {0}. The library is whole.</source>
        <translation>Repaired: {0}. The library is whole.</translation>
    </message>
    <message>
        <source>And more: {0}.</source>
        <translation>And more: {0}.</translation>
    </message>
    <message>
        <source>It can be brought back from the newest backup and the plain-text copy of the annotations. Nothing is deleted: what is there now is set aside.</source>
        <translation>It can be brought back from the newest backup and the plain-text copy of the annotations. Nothing is deleted: what is there now is set aside.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>The library is being brought back…</source>
        <translation>The library is being brought back…</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search in the library</source>
        <translation>Search in the library</translation>
    </message>
    <message>
        <source>Words in any form, and these operators:</source>
        <translation>Words in any form, and these operators:</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>Words in any form</source>
        <translation>Words in any form</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Nothing is spelt like that. Shown: “{0}”.</source>
        <translation>Nothing is spelt like that. Shown: “{0}”.</translation>
    </message>
    <message>
        <source>Typed in another keyboard layout? Shown: “{0}”.</source>
        <translation>Typed in another keyboard layout? Shown: “{0}”.</translation>
    </message>
    <message>
        <source>Read as transliterated. Shown: “{0}”.</source>
        <translation>Read as transliterated. Shown: “{0}”.</translation>
    </message>
    <message>
        <source>The search index is being rebuilt; some articles may be missing.</source>
        <translation>The search index is being rebuilt; some articles may be missing.</translation>
    </message>
    <message>
        <source>New articles are still being indexed.</source>
        <translation>New articles are still being indexed.</translation>
    </message>
    <message>
        <source>This was searched as plain words.</source>
        <translation>This was searched as plain words.</translation>
    </message>
    <message>
        <source>No article has all these words. Shown: all but one of them.</source>
        <translation>No article has all these words. Shown: all but one of them.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Forget these searches</source>
        <translation>Forget these searches</translation>
    </message>
    <message>
        <source>Recent searches. The Down key goes there.</source>
        <translation>Recent searches. The Down key goes there.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A change was tried outside of a transaction; please report this as a defect.</source>
        <translation>A change was tried outside of a transaction; please report this as a defect.</translation>
    </message>
    <message>
        <source>A row of {table} names something that is not in {parent}.</source>
        <translation>A row of {table} names something that is not in {parent}.</translation>
    </message>
    <message>
        <source>A text or original is missing from {name} in {folder}, or is damaged. Check the library; a backup can be restored.</source>
        <translation>A text or original is missing from {name} in {folder}, or is damaged. Check the library; a backup can be restored.</translation>
    </message>
    <message>
        <source>Annotations that the library has lost and the plain-text twin has: {number}. Bring them back.</source>
        <translation>Annotations that the library has lost and the plain-text twin has: {number}. Bring them back.</translation>
    </message>
    <message>
        <source>Annotations that the plain-text twin lacked: {number}.</source>
        <translation>Annotations that the plain-text twin lacked: {number}.</translation>
    </message>
    <message>
        <source>Another program is busy writing to the library {folder}. Try again in a moment.</source>
        <translation>Another program is busy writing to the library {folder}. Try again in a moment.</translation>
    </message>
    <message>
        <source>Articles with a wrong count of {column}: {number}.</source>
        <translation>Articles with a wrong count of {column}: {number}.</translation>
    </message>
    <message>
        <source>Characters that are not valid in the encoding {encoding} and are shown as �: {count}.</source>
        <translation>Characters that are not valid in the encoding {encoding} and are shown as �: {count}.</translation>
    </message>
    <message>
        <source>Damaged characters that are shown as �: {count}.</source>
        <translation>Damaged characters that are shown as �: {count}.</translation>
    </message>
    <message>
        <source>Files of other kinds that were passed over: {count} ({kinds}). Text files and saved pages are read.</source>
        <translation>Files of other kinds that were passed over: {count} ({kinds}). Text files and saved pages are read.</translation>
    </message>
    <message>
        <source>It asks for support for the paper.</source>
        <translation>It asks for support for the paper.</translation>
    </message>
    <message>
        <source>It asks readers to send in news.</source>
        <translation>It asks readers to send in news.</translation>
    </message>
    <message>
        <source>It asks what you think of the page.</source>
        <translation>It asks what you think of the page.</translation>
    </message>
    <message>
        <source>It asks you to follow the paper on other sites.</source>
        <translation>It asks you to follow the paper on other sites.</translation>
    </message>
    <message>
        <source>It belongs to a form.</source>
        <translation>It belongs to a form.</translation>
    </message>
    <message>
        <source>It belongs to a player, a picture or an embedded post.</source>
        <translation>It belongs to a player, a picture or an embedded post.</translation>
    </message>
    <message>
        <source>It belongs to the foot of the page: rights, imprint, conditions.</source>
        <translation>It belongs to the foot of the page: rights, imprint, conditions.</translation>
    </message>
    <message>
        <source>It belongs to the menus of the site.</source>
        <translation>It belongs to the menus of the site.</translation>
    </message>
    <message>
        <source>It belongs to the readers&apos; comments.</source>
        <translation>It belongs to the readers&apos; comments.</translation>
    </message>
    <message>
        <source>It belongs to “{heading}” above it.</source>
        <translation>It belongs to “{heading}” above it.</translation>
    </message>
    <message>
        <source>It calls on you to subscribe, and was glued to the paragraph before it.</source>
        <translation>It calls on you to subscribe, and was glued to the paragraph before it.</translation>
    </message>
    <message>
        <source>It counts views, comments or minutes.</source>
        <translation>It counts views, comments or minutes.</translation>
    </message>
    <message>
        <source>It does not read like a part of the article.</source>
        <translation>It does not read like a part of the article.</translation>
    </message>
    <message>
        <source>It has no words in it.</source>
        <translation>It has no words in it.</translation>
    </message>
    <message>
        <source>It is a button of the page.</source>
        <translation>It is a button of the page.</translation>
    </message>
    <message>
        <source>It is a button or a form of the page.</source>
        <translation>It is a button or a form of the page.</translation>
    </message>
    <message>
        <source>It is a person&apos;s name alone, as a byline is.</source>
        <translation>It is a person&apos;s name alone, as a byline is.</translation>
    </message>
    <message>
        <source>It is a short label that recurs beside the paragraphs.</source>
        <translation>It is a short label that recurs beside the paragraphs.</translation>
    </message>
    <message>
        <source>It is a short link that leads away.</source>
        <translation>It is a short link that leads away.</translation>
    </message>
    <message>
        <source>It is a time of the day alone.</source>
        <translation>It is a time of the day alone.</translation>
    </message>
    <message>
        <source>It is about cookies and your data.</source>
        <translation>It is about cookies and your data.</translation>
    </message>
    <message>
        <source>It is an address alone.</source>
        <translation>It is an address alone.</translation>
    </message>
    <message>
        <source>It is another headline with its time.</source>
        <translation>It is another headline with its time.</translation>
    </message>
    <message>
        <source>It is in the library already.</source>
        <translation>It is in the library already.</translation>
    </message>
    <message>
        <source>It is nothing but a link that leads away.</source>
        <translation>It is nothing but a link that leads away.</translation>
    </message>
    <message>
        <source>It is one of several headlines in a row between two paragraphs.</source>
        <translation>It is one of several headlines in a row between two paragraphs.</translation>
    </message>
    <message>
        <source>It is the heading of a list of other stories.</source>
        <translation>It is the heading of a list of other stories.</translation>
    </message>
    <message>
        <source>It is the label of an advertisement.</source>
        <translation>It is the label of an advertisement.</translation>
    </message>
    <message>
        <source>It is there to share, save or print the page.</source>
        <translation>It is there to share, save or print the page.</translation>
    </message>
    <message>
        <source>It leads to another story.</source>
        <translation>It leads to another story.</translation>
    </message>
    <message>
        <source>It leads to what partners paid for.</source>
        <translation>It leads to what partners paid for.</translation>
    </message>
    <message>
        <source>It lists subjects under which the page is filed.</source>
        <translation>It lists subjects under which the page is filed.</translation>
    </message>
    <message>
        <source>It lists the headings that follow below.</source>
        <translation>It lists the headings that follow below.</translation>
    </message>
    <message>
        <source>It offers a newsletter or something of the paper&apos;s own.</source>
        <translation>It offers a newsletter or something of the paper&apos;s own.</translation>
    </message>
    <message>
        <source>It offers an app.</source>
        <translation>It offers an app.</translation>
    </message>
    <message>
        <source>It offers something for sale.</source>
        <translation>It offers something for sale.</translation>
    </message>
    <message>
        <source>It only names an earlier story of the paper.</source>
        <translation>It only names an earlier story of the paper.</translation>
    </message>
    <message>
        <source>It reads like what stands around articles, not like this article.</source>
        <translation>It reads like what stands around articles, not like this article.</translation>
    </message>
    <message>
        <source>It repeats the headline, cut off.</source>
        <translation>It repeats the headline, cut off.</translation>
    </message>
    <message>
        <source>It repeats the headline.</source>
        <translation>It repeats the headline.</translation>
    </message>
    <message>
        <source>It sends you to the paper&apos;s other pages for more news.</source>
        <translation>It sends you to the paper&apos;s other pages for more news.</translation>
    </message>
    <message>
        <source>It speaks of a subscription that the rest of the text needs.</source>
        <translation>It speaks of a subscription that the rest of the text needs.</translation>
    </message>
    <message>
        <source>It speaks to the reader about the page, not about the subject.</source>
        <translation>It speaks to the reader about the page, not about the subject.</translation>
    </message>
    <message>
        <source>It stands above the article and does not read like a part of it.</source>
        <translation>It stands above the article and does not read like a part of it.</translation>
    </message>
    <message>
        <source>It stands apart from the article&apos;s paragraphs in the page.</source>
        <translation>It stands apart from the article&apos;s paragraphs in the page.</translation>
    </message>
    <message>
        <source>It stands below an advertisement&apos;s label and shares no word with the article.</source>
        <translation>It stands below an advertisement&apos;s label and shares no word with the article.</translation>
    </message>
    <message>
        <source>It stands below the end of the article.</source>
        <translation>It stands below the end of the article.</translation>
    </message>
    <message>
        <source>It stands below “{heading}”, the label of an advertisement.</source>
        <translation>It stands below “{heading}”, the label of an advertisement.</translation>
    </message>
    <message>
        <source>It stands in several articles of this publication.</source>
        <translation>It stands in several articles of this publication.</translation>
    </message>
    <message>
        <source>It stands in the list of other stories below “{heading}”.</source>
        <translation>It stands in the list of other stories below “{heading}”.</translation>
    </message>
    <message>
        <source>It tells how to report a mistake.</source>
        <translation>It tells how to report a mistake.</translation>
    </message>
    <message>
        <source>It tells the day, the weather or exchange rates.</source>
        <translation>It tells the day, the weather or exchange rates.</translation>
    </message>
    <message>
        <source>It tells who wrote, when, or where it was taken from; that stands above the article.</source>
        <translation>It tells who wrote, when, or where it was taken from; that stands above the article.</translation>
    </message>
    <message>
        <source>It was in the trash and is back.</source>
        <translation>It was in the trash and is back.</translation>
    </message>
    <message>
        <source>It was left behind by the software of the page.</source>
        <translation>It was left behind by the software of the page.</translation>
    </message>
    <message>
        <source>Its words call on readers to follow, to read on or to pay, and are not about the subject.</source>
        <translation>Its words call on readers to follow, to read on or to pay, and are not about the subject.</translation>
    </message>
    <message>
        <source>Letters of the page that are nested too deep to be read and were left out: about {count}.</source>
        <translation>Letters of the page that are nested too deep to be read and were left out: about {count}.</translation>
    </message>
    <message>
        <source>Reading or writing {name} in {folder} failed. Check the disk; nothing was changed.</source>
        <translation>Reading or writing {name} in {folder} failed. Check the disk; nothing was changed.</translation>
    </message>
    <message>
        <source>The annotation cannot be kept: there is no article {number}.</source>
        <translation>The annotation cannot be kept: there is no article {number}.</translation>
    </message>
    <message>
        <source>The annotation {id} does not stand on its words.</source>
        <translation>The annotation {id} does not stand on its words.</translation>
    </message>
    <message>
        <source>The annotation {id} was altered on the disk. Restore a backup.</source>
        <translation>The annotation {id} was altered on the disk. Restore a backup.</translation>
    </message>
    <message>
        <source>The archive holds more than 10,000 files. Split it.</source>
        <translation>The archive holds more than 10,000 files. Split it.</translation>
    </message>
    <message>
        <source>The archive is damaged. Export it again from the other program.</source>
        <translation>The archive is damaged. Export it again from the other program.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than it may. It was not read.</source>
        <translation>The archive unpacks to more than it may. It was not read.</translation>
    </message>
    <message>
        <source>The article does not hold the words “{words}”: copy them from it.</source>
        <translation>The article does not hold the words “{words}”: copy them from it.</translation>
    </message>
    <message>
        <source>The backup was restored, but {number} texts or originals are in no backup. Check the library.</source>
        <translation>The backup was restored, but {number} texts or originals are in no backup. Check the library.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Choose another one.</source>
        <translation>The backup {path} is damaged. Choose another one.</translation>
    </message>
    <message>
        <source>The backup {path} is not there.</source>
        <translation>The backup {path} is not there.</translation>
    </message>
    <message>
        <source>The cleaned text of article {number} ({title}) is damaged.</source>
        <translation>The cleaned text of article {number} ({title}) is damaged.</translation>
    </message>
    <message>
        <source>The collection is not there any more. Choose another one.</source>
        <translation>The collection is not there any more. Choose another one.</translation>
    </message>
    <message>
        <source>The database is damaged (in {count} places or more). Restore a backup.</source>
        <translation>The database is damaged (in {count} places or more). Restore a backup.</translation>
    </message>
    <message>
        <source>The disk is full: {path} was not written. Free some space and try again.</source>
        <translation>The disk is full: {path} was not written. Free some space and try again.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full; nothing was changed. Free some space and try again.</source>
        <translation>The disk that holds {folder} is full; nothing was changed. Free some space and try again.</translation>
    </message>
    <message>
        <source>The file breaks off before the page ends: the end of the article may be missing. Save the page again.</source>
        <translation>The file breaks off before the page ends: the end of the article may be missing. Save the page again.</translation>
    </message>
    <message>
        <source>The file breaks off behind the page: pictures may be missing. Save the page again.</source>
        <translation>The file breaks off behind the page: pictures may be missing. Save the page again.</translation>
    </message>
    <message>
        <source>The file does not name its encoding, and “{encoding}” is a guess: if letters look wrong, choose another one.</source>
        <translation>The file does not name its encoding, and “{encoding}” is a guess: if letters look wrong, choose another one.</translation>
    </message>
    <message>
        <source>The file is larger than 200 MB. Split it and import the parts.</source>
        <translation>The file is larger than 200 MB. Split it and import the parts.</translation>
    </message>
    <message>
        <source>The file is not valid JSON. Export it again from the other program.</source>
        <translation>The file is not valid JSON. Export it again from the other program.</translation>
    </message>
    <message>
        <source>The file of texts and originals is damaged. Restore a backup.</source>
        <translation>The file of texts and originals is damaged. Restore a backup.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} belongs to another program. Choose another folder.</source>
        <translation>The file {name} in {folder} belongs to another program. Choose another folder.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} cannot be opened. Check that the folder exists and may be read.</source>
        <translation>The file {name} in {folder} cannot be opened. Check that the folder exists and may be read.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} cannot be used: {reason}.</source>
        <translation>The file {name} in {folder} cannot be used: {reason}.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} has been cut short. Restore a backup.</source>
        <translation>The file {name} in {folder} has been cut short. Restore a backup.</translation>
    </message>
    <message>
        <source>The file {name} in {folder} is damaged or is not a library database. Restore a backup, or move the file away to begin anew.</source>
        <translation>The file {name} in {folder} is damaged or is not a library database. Restore a backup, or move the file away to begin anew.</translation>
    </message>
    <message>
        <source>The file {name} is missing from {folder} or is empty, though texts are there. Restore a backup.</source>
        <translation>The file {name} is missing from {folder} or is empty, though texts are there. Restore a backup.</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be made: {reason}.</source>
        <translation>The library folder {folder} cannot be made: {reason}.</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be written to.</source>
        <translation>The library folder {folder} cannot be written to.</translation>
    </message>
    <message>
        <source>The library in {folder} is whole; nothing was changed. Restore a backup to go back to an earlier day.</source>
        <translation>The library in {folder} is whole; nothing was changed. Restore a backup to go back to an earlier day.</translation>
    </message>
    <message>
        <source>The library {folder} cannot be written to; nothing was changed.</source>
        <translation>The library {folder} cannot be written to; nothing was changed.</translation>
    </message>
    <message>
        <source>The library {folder} could not be used: {reason}.</source>
        <translation>The library {folder} could not be used: {reason}.</translation>
    </message>
    <message>
        <source>The library {folder} is closed.</source>
        <translation>The library {folder} is closed.</translation>
    </message>
    <message>
        <source>The library {folder} is open for reading only; nothing was changed.</source>
        <translation>The library {folder} is open for reading only; nothing was changed.</translation>
    </message>
    <message>
        <source>The library {folder} was written by a newer version of Chytalnia (format {version}, this one knows {newest}). Update Chytalnia to open it; nothing was changed.</source>
        <translation>The library {folder} was written by a newer version of Chytalnia (format {version}, this one knows {newest}). Update Chytalnia to open it; nothing was changed.</translation>
    </message>
    <message>
        <source>The library {folder} was written by an older version of Chytalnia and is open for reading only. Open it once where it can be written, so that it can be brought up to date.</source>
        <translation>The library {folder} was written by an older version of Chytalnia and is open for reading only. Open it once where it can be written, so that it can be brought up to date.</translation>
    </message>
    <message>
        <source>The new search index in {name} does not find article {number}.</source>
        <translation>The new search index in {name} does not find article {number}.</translation>
    </message>
    <message>
        <source>The new search index in {name} holds {count} of {all} articles.</source>
        <translation>The new search index in {name} holds {count} of {all} articles.</translation>
    </message>
    <message>
        <source>The new search index in {name} is {what}.</source>
        <translation>The new search index in {name} is {what}.</translation>
    </message>
    <message>
        <source>The page is larger than the reader can take: its end was left out.</source>
        <translation>The page is larger than the reader can take: its end was left out.</translation>
    </message>
    <message>
        <source>The page is nested too deep to be read as it is: its words were kept and its layout was left out.</source>
        <translation>The page is nested too deep to be read as it is: its words were kept and its layout was left out.</translation>
    </message>
    <message>
        <source>The passage is no longer in the article. Select the words that are meant.</source>
        <translation>The passage is no longer in the article. Select the words that are meant.</translation>
    </message>
    <message>
        <source>The quotation is no longer in the article. Open the article to see it.</source>
        <translation>The quotation is no longer in the article. Open the article to see it.</translation>
    </message>
    <message>
        <source>The reading process could not be started. Start the program again.</source>
        <translation>The reading process could not be started. Start the program again.</translation>
    </message>
    <message>
        <source>The search index cannot be rebuilt in {name}: {what}.</source>
        <translation>The search index cannot be rebuilt in {name}: {what}.</translation>
    </message>
    <message>
        <source>The search index has to be rebuilt first ({what}).</source>
        <translation>The search index has to be rebuilt first ({what}).</translation>
    </message>
    <message>
        <source>The search index holds {indexed} of {all} articles.</source>
        <translation>The search index holds {indexed} of {all} articles.</translation>
    </message>
    <message>
        <source>The search index in {name} cannot be written: {what}.</source>
        <translation>The search index in {name} cannot be written: {what}.</translation>
    </message>
    <message>
        <source>The search index in {name} is open for reading only.</source>
        <translation>The search index in {name} is open for reading only.</translation>
    </message>
    <message>
        <source>The search index in {name} is {what}.</source>
        <translation>The search index in {name} is {what}.</translation>
    </message>
    <message>
        <source>The search index is being written by another program. Try again in a moment.</source>
        <translation>The search index is being written by another program. Try again in a moment.</translation>
    </message>
    <message>
        <source>The words “{words}” do not stand between the words given as before and after them.</source>
        <translation>The words “{words}” do not stand between the words given as before and after them.</translation>
    </message>
    <message>
        <source>The words “{words}” stand in {places} places: say which with the words before or after them.</source>
        <translation>The words “{words}” stand in {places} places: say which with the words before or after them.</translation>
    </message>
    <message>
        <source>The {what} of article {number} ({title}) is damaged. Restore a backup.</source>
        <translation>The {what} of article {number} ({title}) is damaged. Restore a backup.</translation>
    </message>
    <message>
        <source>There are no words to annotate. Give the words of the passage.</source>
        <translation>There are no words to annotate. Give the words of the passage.</translation>
    </message>
    <message>
        <source>There is already an annotation {id}.</source>
        <translation>There is already an annotation {id}.</translation>
    </message>
    <message>
        <source>There is no annotation {id}.</source>
        <translation>There is no annotation {id}.</translation>
    </message>
    <message>
        <source>There is no annotations.json in the archive.</source>
        <translation>There is no annotations.json in the archive.</translation>
    </message>
    <message>
        <source>There is no article {number} in the library.</source>
        <translation>There is no article {number} in the library.</translation>
    </message>
    <message>
        <source>There is no file “{name}”: check its name.</source>
        <translation>There is no file “{name}”: check its name.</translation>
    </message>
    <message>
        <source>There is no library in {folder}.</source>
        <translation>There is no library in {folder}.</translation>
    </message>
    <message>
        <source>There is nothing to annotate there. Select some words first.</source>
        <translation>There is nothing to annotate there. Select some words first.</translation>
    </message>
    <message>
        <source>There is nothing to export: the article has no annotations.</source>
        <translation>There is nothing to export: the article has no annotations.</translation>
    </message>
    <message>
        <source>There is nothing to export: the library is empty.</source>
        <translation>There is nothing to export: the library is empty.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>a PDF document</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>a ZIP archive or an office document</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>a compressed file</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>a database</translation>
    </message>
    <message>
        <source>a part of its path is a file</source>
        <translation>a part of its path is a file</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>a picture</translation>
    </message>
    <message>
        <source>a picture, sound or film</source>
        <translation>a picture, sound or film</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>a program</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>a sound</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>an old office document</translation>
    </message>
    <message>
        <source>an unexpected error, {kind}</source>
        <translation>an unexpected error, {kind}</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>annotations</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>another program is using it</translation>
    </message>
    <message>
        <source>copied from elsewhere</source>
        <translation>copied from elsewhere</translation>
    </message>
    <message>
        <source>damaged: its list of files cannot be read</source>
        <translation>damaged: its list of files cannot be read</translation>
    </message>
    <message>
        <source>damaged: the file {name} has changed</source>
        <translation>damaged: the file {name} has changed</translation>
    </message>
    <message>
        <source>damaged: the file {name} is missing or cut short</source>
        <translation>damaged: the file {name} is missing or cut short</translation>
    </message>
    <message>
        <source>damaged: {what}</source>
        <translation>damaged: {what}</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>it is not allowed</source>
        <translation>it is not allowed</translation>
    </message>
    <message>
        <source>it is on another disk</source>
        <translation>it is on another disk</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>it is too large</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>its links lead in a circle</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>nothing can be written there</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>quotations</translation>
    </message>
    <message>
        <source>self-test failed at: {what}</source>
        <translation>self-test failed at: {what}</translation>
    </message>
    <message>
        <source>something of that name is there already</source>
        <translation>something of that name is there already</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>structure</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>the disk does not answer</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>the folder is not empty</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>the network or the disk it is on is gone</source>
        <translation>the network or the disk it is on is gone</translation>
    </message>
    <message>
        <source>the system does not allow such a name or such a deed there</source>
        <translation>the system does not allow such a name or such a deed there</translation>
    </message>
    <message>
        <source>the system refused with the error {number}</source>
        <translation>the system refused with the error {number}</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>there is no such file or folder</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>there is not enough memory</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>too many files are open</translation>
    </message>
    <message>
        <source>written by another version</source>
        <translation>written by another version</translation>
    </message>
    <message>
        <source>{name}: it cannot be read ({what}).</source>
        <translation>{name}: it cannot be read ({what}).</translation>
    </message>
    <message>
        <source>{name}: it cannot be read ({what}). Check permissions.</source>
        <translation>{name}: it cannot be read ({what}). Check permissions.</translation>
    </message>
    <message>
        <source>{name}: it is larger than {size} MB. Split it into articles.</source>
        <translation>{name}: it is larger than {size} MB. Split it into articles.</translation>
    </message>
    <message>
        <source>{name}: it is not a file that can be read. Choose a text file or a saved page.</source>
        <translation>{name}: it is not a file that can be read. Choose a text file or a saved page.</translation>
    </message>
    <message>
        <source>{name}: reading it took more time or memory than a saved article ever needs, so it was stopped. Save the page again, or save its text alone.</source>
        <translation>{name}: reading it took more time or memory than a saved article ever needs, so it was stopped. Save the page again, or save its text alone.</translation>
    </message>
    <message>
        <source>{name}: the library changed while it was read. Import it again.</source>
        <translation>{name}: the library changed while it was read. Import it again.</translation>
    </message>
    <message>
        <source>{name}: there is no such file or folder.</source>
        <translation>{name}: there is no such file or folder.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} cannot be written: {reason}.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name the file to write.</source>
        <translation>{path} is a folder. Name the file to write.</translation>
    </message>
    <message>
        <source>{path} is in the folder of the library, which nothing else may change. Choose another place.</source>
        <translation>{path} is in the folder of the library, which nothing else may change. Choose another place.</translation>
    </message>
    <message>
        <source>{path} is not a file. Choose a file of annotations.</source>
        <translation>{path} is not a file. Choose a file of annotations.</translation>
    </message>
    <message>
        <source>{path}: it cannot be read ({reason}).</source>
        <translation>{path}: it cannot be read ({reason}).</translation>
    </message>
    <message>
        <source>{path}: it is larger than 200 MB. Split it.</source>
        <translation>{path}: it is larger than 200 MB. Split it.</translation>
    </message>
    <message>
        <source>{path}: one file for each article is written into a folder, and this cannot be one ({reason}).</source>
        <translation>{path}: one file for each article is written into a folder, and this cannot be one ({reason}).</translation>
    </message>
    <message>
        <source>{path}: there are no annotations in it that can be read.</source>
        <translation>{path}: there are no annotations in it that can be read.</translation>
    </message>
    <message>
        <source>“{encoding}” is not a text encoding: choose another one for “{name}”.</source>
        <translation>“{encoding}” is not a text encoding: choose another one for “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({what}): check that you may open it.</source>
        <translation>“{name}” cannot be read ({what}): check that you may open it.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as “{encoding}”: choose another encoding.</source>
        <translation>“{name}” cannot be read as “{encoding}”: choose another encoding.</translation>
    </message>
    <message>
        <source>“{name}” has more than {most} parts: save the page as HTML and import that.</source>
        <translation>“{name}” has more than {most} parts: save the page as HTML and import that.</translation>
    </message>
    <message>
        <source>“{name}” has no readable markup in it: save the page again.</source>
        <translation>“{name}” has no readable markup in it: save the page again.</translation>
    </message>
    <message>
        <source>“{name}” holds no page: save it again as HTML.</source>
        <translation>“{name}” holds no page: save it again as HTML.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged MHTML file: save the page again.</source>
        <translation>“{name}” is a damaged MHTML file: save the page again.</translation>
    </message>
    <message>
        <source>“{name}” is a folder: name a file in it.</source>
        <translation>“{name}” is a folder: name a file in it.</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is nothing to read in it.</source>
        <translation>“{name}” is empty: there is nothing to read in it.</translation>
    </message>
    <message>
        <source>“{name}” is far longer than an article (more than {letters} million letters or {lines} lines): split it into single articles and import those.</source>
        <translation>“{name}” is far longer than an article (more than {letters} million letters or {lines} lines): split it into single articles and import those.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {size} MB: save the article alone and import that.</source>
        <translation>“{name}” is larger than {size} MB: save the article alone and import that.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {size} MB: split it into single articles and import those.</source>
        <translation>“{name}” is larger than {size} MB: split it into single articles and import those.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file: save the page as text or HTML and import that.</source>
        <translation>“{name}” is not a text file: save the page as text or HTML and import that.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, not a text: save the article as text or HTML and import that.</source>
        <translation>“{name}” is {what}, not a text: save the article as text or HTML and import that.</translation>
    </message>
    <message>
        <source>“{name}” shows no text: open the page in a browser, wait until the article is there, and save again.</source>
        <translation>“{name}” shows no text: open the page in a browser, wait until the article is there, and save again.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Compact rows in the list</source>
        <translation>Compact rows in the list</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Keys…</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>Save this search</source>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>New collection</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Sidebar</source>
        <translation>Sidebar</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>With annotations</source>
        <translation>With annotations</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Authors</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>Speakers</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>The same statement in several articles</source>
        <translation>The same statement in several articles</translation>
    </message>
    <message>
        <source>Words that differ from the earliest wording are underlined.</source>
        <translation>Words that differ from the earliest wording are underlined.</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Without a date</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Show in the article</translation>
    </message>
    <message>
        <source>This article does not name who said it.</source>
        <translation>This article does not name who said it.</translation>
    </message>
    <message>
        <source>According to this article said by {0}.</source>
        <translation>According to this article said by {0}.</translation>
    </message>
    <message>
        <source>They are one person</source>
        <translation>They are one person</translation>
    </message>
    <message>
        <source>All that they said</source>
        <translation>All that they said</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Merge with another speaker…</source>
        <translation>Merge with another speaker…</translation>
    </message>
    <message>
        <source>Somebody else in some articles…</source>
        <translation>Somebody else in some articles…</translation>
    </message>
    <message>
        <source>Copy as a quote card</source>
        <translation>Copy as a quote card</translation>
    </message>
    <message>
        <source>Compare the wordings</source>
        <translation>Compare the wordings</translation>
    </message>
    <message>
        <source>The quotation is on the clipboard.</source>
        <translation>The quotation is on the clipboard.</translation>
    </message>
    <message>
        <source>How is this speaker to be called? The articles stay as they are.</source>
        <translation>How is this speaker to be called? The articles stay as they are.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who is the same person as {0}? Both will be shown under this name.</source>
        <translation>Who is the same person as {0}? Both will be shown under this name.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Search by name, office or outlet</source>
        <translation>Search by name, office or outlet</translation>
    </message>
    <message>
        <source>In which articles is {0} somebody else? They become a speaker of their own.</source>
        <translation>In which articles is {0} somebody else? They become a speaker of their own.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Name of the other speaker (may stay empty)</source>
        <translation>Name of the other speaker (may stay empty)</translation>
    </message>
    <message>
        <source>What to do with the chosen speakers</source>
        <translation>What to do with the chosen speakers</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>All speakers</translation>
    </message>
    <message>
        <source>Rename, merge, split</source>
        <translation>Rename, merge, split</translation>
    </message>
    <message>
        <source>Also named: {0}</source>
        <translation>Also named: {0}</translation>
    </message>
    <message>
        <source>Nobody is found under these words.</source>
        <translation>Nobody is found under these words.</translation>
    </message>
    <message>
        <source>Everybody who is quoted in your articles will stand here.</source>
        <translation>Everybody who is quoted in your articles will stand here.</translation>
    </message>
    <message>
        <source>Nobody is named as the speaker of these words.</source>
        <translation>Nobody is named as the speaker of these words.</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>elsewhere nobody is named</source>
        <translation>elsewhere nobody is named</translation>
    </message>
    <message>
        <source>elsewhere said by {0}</source>
        <translation>elsewhere said by {0}</translation>
    </message>
    <message>
        <source>probably</source>
        <translation>probably</translation>
    </message>
    <message>
        <source>Characters {0}–{1} of version {2} of the text</source>
        <translation>Characters {0}–{1} of version {2} of the text</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>What they said</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Undone: {0}</source>
        <translation>Undone: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Done again: {0}</translation>
    </message>
    <message>
        <source>The search index is being rebuilt…</source>
        <translation>The search index is being rebuilt…</translation>
    </message>
    <message>
        <source>The search index is new. Articles in it: {0}</source>
        <translation>The search index is new. Articles in it: {0}</translation>
    </message>
    <message>
        <source>In the collection “{0}”: {1}</source>
        <translation>In the collection “{0}”: {1}</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>New tags, with commas between them</source>
        <translation>New tags, with commas between them</translation>
    </message>
    <message>
        <source>Known tags</source>
        <translation>Known tags</translation>
    </message>
    <message>
        <source>Add:</source>
        <translation>Add:</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Remove a passage</source>
        <translation>Remove a passage</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Look of the annotation</source>
        <translation>Look of the annotation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>Delete the annotation</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>Ends of the highlight</source>
        <translation>Ends of the highlight</translation>
    </message>
    <message>
        <source>Restore a passage</source>
        <translation>Restore a passage</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Take the star away</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Mark as unread</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>Delete {0}</translation>
    </message>
    <message>
        <source>Restore {0}</source>
        <translation>Restore {0}</translation>
    </message>
    <message>
        <source>Remove the samples</source>
        <translation>Remove the samples</translation>
    </message>
    <message>
        <source>What is said about the article</source>
        <translation>What is said about the article</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Put the annotation here</source>
        <translation>Put the annotation here</translation>
    </message>
    <message>
        <source>Confirm the place</source>
        <translation>Confirm the place</translation>
    </message>
    <message>
        <source>Rename the speaker</source>
        <translation>Rename the speaker</translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation>Merge speakers</translation>
    </message>
    <message>
        <source>Split the speaker</source>
        <translation>Split the speaker</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Import annotations</translation>
    </message>
    <message>
        <source>Forget the searches</source>
        <translation>Forget the searches</translation>
    </message>
    <message>
        <source>Save the search “{0}”</source>
        <translation>Save the search “{0}”</translation>
    </message>
    <message>
        <source>Put {0} into a collection</source>
        <translation>Put {0} into a collection</translation>
    </message>
    <message>
        <source>Take {0} out of a collection</source>
        <translation>Take {0} out of a collection</translation>
    </message>
    <message>
        <source>New collection “{0}”</source>
        <translation>New collection “{0}”</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>Rename “{0}”</translation>
    </message>
    <message>
        <source>Remove the saved search “{0}”</source>
        <translation>Remove the saved search “{0}”</translation>
    </message>
    <message>
        <source>Remove the collection “{0}”</source>
        <translation>Remove the collection “{0}”</translation>
    </message>
    <message>
        <source>What was read anew</source>
        <translation>What was read anew</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Chytalnia</source>
        <translation>Chytalnia</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Tool bar</translation>
    </message>
    <message>
        <source>The language changes when the import has ended.</source>
        <translation>The language changes when the import has ended.</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Let go to import</source>
        <translation>Let go to import</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Articles are still being imported.</source>
        <translation>Articles are still being imported.</translation>
    </message>
    <message>
        <source>What has been imported stays. The rest can be imported later.</source>
        <translation>What has been imported stays. The rest can be imported later.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Go on importing</translation>
    </message>
    <message>
        <source>This library can only be read: {0}</source>
        <translation>This library can only be read: {0}</translation>
    </message>
</context>
</TS>
