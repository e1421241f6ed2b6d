"""Rouge's tokens, from version to version."""

from __future__ import annotations

from typing import NamedTuple


class RougeTraits(NamedTuple):
    """The defaults are those of Rouge 4.7.

    Attributes:
        version: of Rouge.
        knows_languages_of_rouge_4: Bicep, Svelte and ten more, and some names; but not Solidity.
        python_calls: calls, decorators, `match` and `case`, doctests and quotes of Python are told
            from other things; `self` and modules are names like others.
        javascript_calls: calls, classes and private names of JavaScript and TypeScript are told
            from other names, and `as` is a word of TypeScript alone.
        tsx_type_arguments: type arguments of an element in TSX.
        css_functions: functions, colours, operators and custom properties in values of CSS, and
            newer properties there and in SCSS.
        toml_keys: keys and headers of TOML are cut at their points, and its values are told from
            its keys.
        yaml_colons: colons in keys of YAML, and its constants as keywords.
        ini_names: names without a value in INI, and its white space.
        diff_angles: angle brackets in differences stand before a blank; other lines are text, and
            empty ones errors.
        java_text_blocks: text blocks and records of Java.
        cpp_functions: functions of C++ in classes and behind others, its modules, and suffixes of
            its fractions.
        ruby_unicode: letters of any script in names of Ruby and Crystal; in Ruby `and`, `or` and `not`, and what is put
            into `%(...)`.
        irb_simple_prompts: prompts of IRB without its name.
        coq_proofs: sentences, proofs and their goals in Coq are told apart, and letters of any script in names.
        rust_newer_names: newer names of the library of Rust, and none of those before Rust 1.0.
        go_underscores: underscores and the prefixes of bases in numbers of Go.
        nginx_fractions: fractions in the configuration of nginx.
        lua_escapes: escapes in strings of Lua.
        scala_quoted_names: names of Scala between backquotes.
        make_expansions: what `$(...)` puts into a Makefile is cut like the rest, and `define`,
            `override` and `unexport` are known.
        liquid_5: the ways of Liquid 5 in templates: comments within tags and `liquid` tags; marks
            of tags have a class of their own.
        hcl_operators: operators in HCL and Terraform, names with hyphens, and the marks of what is
            put into their strings.
        php_8: attributes, enumerations, typed constants, `private(set)`, octal numbers with an `o`
            and names from the root of PHP, and newer functions.
        csharp_9: records, newer keywords, grouped digits and letters of any script in C#.
        powershell_interpolation: what is put into strings of PowerShell ends at its bracket, and
            lines go on behind a backtick.
        groovy_records: records and enumerations of Groovy, and `var`.
        swift_regexes: regular expressions of Swift, what begins with `#`, and newer words.
        markdown_strong_emphasis: strong emphasis in Markdown between three asterisks, and none
            across other asterisks.
        dart_3: modifiers of classes and `when` in Dart.
        haxe_imports: what `import`, `package` and `using` of Haxe name has a class of its own, and `as` and `in`
            are words.
        nasm_signs: signs in front of an instruction of NASM.
        later_gherkin: newer words and languages of Gherkin.
        http_2: versions of HTTP without a point in responses, and the method `QUERY`.
        tcl_comments: comments of Tcl reach up to the end of their line.
        systemd_continuations: a setting of systemd that goes on in the next line ends there.
        later_llvm: newer words of LLVM.
        guesses_by_newer_signs: a language is guessed by the programs and first lines that Rouge 4
            knows.
    """

    version: str = "4.7.0"
    knows_languages_of_rouge_4: bool = True
    python_calls: bool = True
    javascript_calls: bool = True
    tsx_type_arguments: bool = True
    css_functions: bool = True
    toml_keys: bool = True
    yaml_colons: bool = True
    ini_names: bool = True
    diff_angles: bool = True
    java_text_blocks: bool = True
    cpp_functions: bool = True
    ruby_unicode: bool = True
    irb_simple_prompts: bool = True
    coq_proofs: bool = True
    rust_newer_names: bool = True
    go_underscores: bool = True
    nginx_fractions: bool = True
    lua_escapes: bool = True
    scala_quoted_names: bool = True
    make_expansions: bool = True
    liquid_5: bool = True
    hcl_operators: bool = True
    php_8: bool = True
    csharp_9: bool = True
    powershell_interpolation: bool = True
    groovy_records: bool = True
    swift_regexes: bool = True
    markdown_strong_emphasis: bool = True
    dart_3: bool = True
    haxe_imports: bool = True
    nasm_signs: bool = True
    later_gherkin: bool = True
    http_2: bool = True
    tcl_comments: bool = True
    systemd_continuations: bool = True
    later_llvm: bool = True
    guesses_by_newer_signs: bool = True


ROUGE_4_7 = RougeTraits()
ROUGE_3_30 = RougeTraits(
    version="3.30.0",
    knows_languages_of_rouge_4=False,
    python_calls=False,
    javascript_calls=False,
    tsx_type_arguments=False,
    css_functions=False,
    toml_keys=False,
    yaml_colons=False,
    ini_names=False,
    diff_angles=False,
    java_text_blocks=False,
    cpp_functions=False,
    ruby_unicode=False,
    irb_simple_prompts=False,
    coq_proofs=False,
    rust_newer_names=False,
    go_underscores=False,
    nginx_fractions=False,
    lua_escapes=False,
    scala_quoted_names=False,
    make_expansions=False,
    liquid_5=False,
    hcl_operators=False,
    php_8=False,
    csharp_9=False,
    powershell_interpolation=False,
    groovy_records=False,
    swift_regexes=False,
    markdown_strong_emphasis=False,
    dart_3=False,
    haxe_imports=False,
    nasm_signs=False,
    later_gherkin=False,
    http_2=False,
    tcl_comments=False,
    systemd_continuations=False,
    later_llvm=False,
    guesses_by_newer_signs=False,
)
