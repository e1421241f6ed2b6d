"""Words of PowerShell that Rouge 3.30 tells from other names."""

VARIABLES = """
args ConsoleFileName Error Event EventArgs EventSubscriber ExecutionContext false foreach HOME Host
input IsCoreCLR IsLinux IsMacOS IsWindows LastExitCode Matches MyInvocation NestedPromptLevel null
PID PROFILE PSBoundParameters PSCmdlet PSCommandPath PSCulture PSDebugContext PSHOME PSItem
PSScriptRoot PSSenderInfo PSUICulture PSVersionTable PWD REPORTERRORSHOWEXCEPTIONCLASS
REPORTERRORSHOWINNEREXCEPTION REPORTERRORSHOWSOURCE REPORTERRORSHOWSTACKTRACE SENDER ShellId
StackTrace switch this true
"""

KEYWORDS = """
assembly exit process base filter public begin finally return break for sequence catch foreach
static class from switch command function throw configuration hidden trap continue if try data in
type define inlinescript until do interface using dynamicparam module var else namespace while
elseif parallel workflow end param enum private
"""

OPERATORS = """
split isplit csplit join is isnot as eq ieq ceq ne ine cne gt igt cgt ge ige cge lt ilt clt le ile
cle like ilike clike notlike inotlike cnotlike match imatch cmatch notmatch inotmatch cnotmatch
contains icontains ccontains notcontains inotcontains cnotcontains replace ireplace creplace shl shr
band bor bxor and or xor not
"""
