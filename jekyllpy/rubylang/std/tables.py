"""Which modules of the standard library make what: libraries, constants, methods of all objects."""

from __future__ import annotations

FILE = ("file", "file_paths", "file_status", "file_changes")
TIME = (
    "time", "time_parsing", "time_arithmetic",
    "date", "date_parsing", "date_arithmetic", "datetime",
)  # fmt: skip
CSV = (*FILE, "csv")
DIR = ("dir",)
ACTIVE_SUPPORT = (*TIME, "i18n", "active_support")
FEEDJIRA = (*TIME, "feedjira")
FILEUTILS = (*FILE, "dir", "fileutils", "fileutils_modes")
PATHNAME = (*FILE, "dir", "pathname", "pathname_files")
PROCESS = (*FILE, "processes", "pipes")
CGI = (*TIME, "cgi")
URI = ("uri", "uri_finding", "uri_escaping", "uri_parser", "uri_parts", "uri_opening")
HTTP = (*FILE, *URI, "openssl", "net_http", "net_http_requests")
FASTIMAGE = (*HTTP, "fastimage")
HTTPARTY = (*HTTP, "json", "httparty")
OPEN_URI = (*HTTP, "stringio", "open_uri")
LOGGER = (*FILE, "logger")
NOKOGIRI = ("nokogiri",)
REXML = ("nokogiri", "rexml")
RSS = (*TIME, "rss", "rss_making")
YAML = (*FILE, "yaml")
TEMPFILE = (*FILE, "dir", "tempfile")

# constants by full name → the modules that make them
CONSTANTS: dict[str, tuple[str, ...]] = {
    "ActiveSupport": ACTIVE_SUPPORT,
    "Addressable": ("addressable",),
    "Base64": ("base64",),
    "Benchmark": ("benchmark",),
    "CGI": CGI,
    "CSV": CSV,
    "Colorator": ("colorator",),
    "Date": TIME,
    "DateTime": TIME,
    "Delegator": ("delegate",),
    "Digest": ("digest",),
    "Dir": DIR,
    "ERB": ("erb",),
    "ENV": ("env",),
    "Etc": ("etc",),
    "Feedjira": FEEDJIRA,
    "File": FILE,
    "FileTest": FILE,
    "FileUtils": FILEUTILS,
    "Find": ("find",),
    "Forwardable": ("forwardable",),
    "HTTParty": HTTPARTY,
    "I18n": ("i18n",),
    "JSON": ("json",),
    "Logger": LOGGER,
    "Net": HTTP,
    "Nokogiri": NOKOGIRI,
    "Observable": ("singleton",),
    "Open3": PROCESS,
    "OpenSSL": HTTP,
    "OpenURI": OPEN_URI,
    "OpenStruct": ("ostruct",),
    "OptionParser": ("optparse",),
    "Pathname": PATHNAME,
    "Process::Status": PROCESS,
    "Psych": YAML,
    "REXML": REXML,
    "RSS": RSS,
    "RbConfig": ("rbconfig",),
    "SecureRandom": ("securerandom",),
    "Shellwords": ("shellwords",),
    "SocketError": HTTP,
    "SimpleDelegator": ("delegate",),
    "SingleForwardable": ("forwardable",),
    "Singleton": ("singleton",),
    "StringIO": (*FILE, "stringio"),
    "StringScanner": ("strscan",),
    "Tempfile": TEMPFILE,
    "Time": TIME,
    "Timeout": ("timeout",),
    "URI": URI,
    "YAML": YAML,
    "Zlib": (*FILE, "zlib"),
}

# what `require` imports: the library's name → modules
LIBRARIES: dict[str, tuple[str, ...]] = {
    **{
        f"active_support{part}": ACTIVE_SUPPORT
        for part in (
            "",
            "/all",
            "/inflector",
            "/core_ext",
            "/number_helper",
            "/core_ext/array",
            "/core_ext/date",
            "/core_ext/enumerable",
            "/core_ext/hash",
            "/core_ext/hash/conversions",
            "/core_ext/hash/deep_merge",
            "/core_ext/hash/indifferent_access",
            "/core_ext/hash/keys",
            "/core_ext/integer",
            "/core_ext/integer/inflections",
            "/core_ext/integer/time",
            "/core_ext/numeric",
            "/core_ext/numeric/conversions",
            "/core_ext/numeric/time",
            "/core_ext/object",
            "/core_ext/object/blank",
            "/core_ext/object/try",
            "/core_ext/string",
            "/core_ext/string/access",
            "/core_ext/string/conversions",
            "/core_ext/string/filters",
            "/core_ext/string/inflections",
            "/core_ext/string/output_safety",
            "/core_ext/string/strip",
            "/core_ext/time",
            "/deprecation",
            "/dependencies/autoload",
            "/inflections",
            "/time",
        )
    },
    "English": (),
    "addressable": ("addressable",),
    "addressable/uri": ("addressable",),
    "base64": ("base64",),
    "benchmark": ("benchmark",),
    "cgi": CGI,
    "cgi/escape": CGI,
    "cgi/util": CGI,
    "colorator": ("colorator",),
    "csv": CSV,
    "date": TIME,
    "delegate": ("delegate",),
    "digest": ("digest",),
    "digest/md5": ("digest",),
    "digest/sha1": ("digest",),
    "digest/sha2": ("digest",),
    "enumerator": (),
    "erb": ("erb",),
    "etc": ("etc",),
    "fastimage": FASTIMAGE,
    "feedjira": FEEDJIRA,
    "fileutils": FILEUTILS,
    "find": ("find",),
    "forwardable": ("forwardable",),
    "httparty": HTTPARTY,
    "i18n": ("i18n",),
    "json": ("json",),
    "logger": LOGGER,
    "net/http": HTTP,
    "net/https": HTTP,
    "nokogiri": NOKOGIRI,
    "open-uri": OPEN_URI,
    "openssl": HTTP,
    "observer": ("singleton",),
    "open3": PROCESS,
    "optparse": ("optparse",),
    "ostruct": ("ostruct",),
    "pathname": PATHNAME,
    "pp": (),
    "prettyprint": (),
    "psych": YAML,
    "rational": (),
    "rbconfig": ("rbconfig",),
    "resolv-replace": (),
    "rexml/document": REXML,
    "rexml/formatters/pretty": REXML,
    "rexml/xpath": REXML,
    "rss": RSS,
    **{
        f"rss/{part}": RSS
        for part in (
            "0.9",
            "1.0",
            "2.0",
            "atom",
            "content",
            "dublincore",
            "itunes",
            "maker",
            "parser",
        )
    },
    "rubygems": (),
    "random/formatter": ("securerandom",),
    "securerandom": ("securerandom",),
    "set": (),
    "shellwords": ("shellwords",),
    "singleton": ("singleton",),
    "stringio": (*FILE, "stringio"),
    "strscan": ("strscan",),
    "tempfile": TEMPFILE,
    "thread": (),
    "time": TIME,
    "timeout": ("timeout",),
    "tmpdir": TEMPFILE,
    "uri": URI,
    "yaml": YAML,
    "zlib": (*FILE, "zlib"),
}

_PRIVATE, _PUBLIC, SINGLETON = "private", "public", "singleton"

# methods of all objects → the modules that bring them, and their visibility
METHODS: dict[tuple[str, str], tuple[tuple[str, ...], str]] = {
    ("Array", "to_csv"): (CSV, _PUBLIC),
    ("String", "parse_csv"): (CSV, _PUBLIC),
    ("Kernel", "`"): (PROCESS, _PRIVATE),
    ("Kernel", "DelegateClass"): (("delegate",), _PRIVATE),
    ("Kernel", "Pathname"): (PATHNAME, _PRIVATE),
    ("Kernel", "URI"): (URI, _PRIVATE),
    ("Kernel", "exec"): (PROCESS, _PRIVATE),
    ("Kernel", "fork"): (PROCESS, _PRIVATE),
    ("Kernel", "open"): (FILE, _PRIVATE),
    ("Kernel", "spawn"): (PROCESS, _PRIVATE),
    ("Kernel", "system"): (PROCESS, _PRIVATE),
    ("Kernel", "to_json"): (("json",), _PUBLIC),
    ("Kernel", "to_yaml"): (YAML, _PUBLIC),
    ("Kernel", "trap"): (PROCESS, _PRIVATE),
    ("IO", "pipe"): (PROCESS, SINGLETON),
    ("IO", "popen"): (PROCESS, SINGLETON),
    **{
        ("IO", name): (FILE, SINGLETON)
        for name in (
            "binread", "binwrite", "copy_stream", "foreach", "open", "read", "readlines", "write",
        )
    },
    **{
        ("String", name): (("colorator",), _PUBLIC)
        for name in (
            "black", "blue", "bold", "cyan", "green",
            "has_ansi?", "has_color?", "has_colors?", "magenta", "red", "reset_ansi", "reset_color",
            "reset_colors", "strip_ansi", "strip_color", "strip_colors", "white", "yellow",
        )
    },
    **{
        ("Process", name): (PROCESS, SINGLETON)
        for name in (
            "detach", "fork", "kill", "last_status", "ppid", "spawn", "uid", "wait", "wait2",
            "waitall", "waitpid", "waitpid2",
        )
    },
    **{
        ("Random", name): (("securerandom",), SINGLETON)
        for name in ("alphanumeric", "hex", "urandom", "uuid")
    },
}  # fmt: skip
