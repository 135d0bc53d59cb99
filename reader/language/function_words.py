"""Words that hold a sentence together and say nothing of what it is about: for questions put in whole sentences."""

_UKRAINIAN = """
а або але без біля в від для до з за зі із і й крім між на над не ні о об од перед під по при про серед та те то у
через чи що щоб як який яка яке які якого якої якому яким якою яких якими хто кого кому ким чого чому чим чий чия чиє
де куди звідки коли навіщо скільки це ця цей ці цього цієї цих той тієї тих ж же б би ще вже уже лише тільки навіть
саме також щодо бо якщо є був була було були такий така таке такі
"""
_ENGLISH = """
a an the of in on at to for from by with about into and or but not is are was were be been being do does did has have
had it its this that these those as who whom whose what which when where why how much many if than then there
"""
_RUSSIAN = """
и во на с со к ко об от из по для под между не ни но или чтобы как какой какая какое какие кто где куда откуда когда
почему зачем сколько что это этот эта эти бы ли уже еще только даже есть был была было были такой такая такие
"""
FUNCTION_WORDS = frozenset(f"{_UKRAINIAN} {_ENGLISH} {_RUSSIAN}".split())
