"""Short code at the edges of each language's rules."""

from __future__ import annotations

SNIPPETS: dict[str, tuple[str, ...]] = {
    "bibtex": (
        "@article{a, title = {x",
        "@comment{x}\n@string(a = b # 'c')",
        "@misc{x,}\n\n@",
        "free",
    ),
    "c": (
        "int main(void) { return L'x'; }\n#if 0\nx\n#endif\n#include <a.h> // b\n",
        "/* never closed",
        "a:\n  static foo_t *f(int a, char b[]) /* c */ ;\nb::c",
    ),
    "coffeescript": (
        'a = b / c / d\nx = /[/"]+\\//gi; y = ///\n  a # b\n  #{c} \\1\n///m\n',
        "class A extends B\n  c: (@d, e...) => \"f #{g 'h'} \\u0041\" if @ i is not on\n###\nj\n###\n",
        "'''a ' b''' 1.5e3 0x1F 2 .k \"\"\"\"#\"\"\" = /[a",
    ),
    "console": (
        "$ ls -l | grep x\ntotal 0\n# rm x\n...\n<...>\n>>> print(1)\n",
        "user@host:~$ export A=1\nA\n",
    ),
    "console?lang=python&prompt=>>>,...": (">>> x = 1\n... y\n1\n# remark\n",),
    "console?comments=true&error=ERROR": ("# remark\n$ x\nERROR: no\nout <b>\n",),
    "coq": (
        "Theorem a_b : forall n, n = O.\nProof.\n  intros n. 1,2: { auto. }\n  [ c ] : apply D.e.\nQed.\n",
        'Set Printing All. Module Type A. (* b (* c *) *) f _x ?y \'z\' 1e5 "s""t" ∀ ⊢ €',
    ),
    "cpp": (
        'auto s = R"x(a"b)x"; template <typename T> class A : public B<T>, C {};\n'
        "int n = 1'000'000; auto d = 10ms; a <=> b; case A::b: ;",
    ),
    "crystal": (
        'def a(b : Int32, &) : Nil\n  @c = {% if d? %}%w(e f){% end %} ? :g : :"h"\nend\n',
        "'a' '\\n' 'abc' '\\u{1F}' x = <<-A\n  b #{c}\n  A\n1_000_u8 2.5_f32 @[D(1)]\ndefine macro e\n",
        "a.b /c/ d %r{e(#{f})}i ||= [] of G::H\n",
    ),
    "css": (
        'a{b:"x\\"y";c:\'z}',
        "/* open\na{color:red!important}",
        "@media (a){b{c:d}}e{}",
        "é{-moz-x:1px;f\u00adg:#fff}",
    ),
    "diff": (
        "diff --git a/x b/x\nindex 1..2\n--- a/x\n+++ b/x\n@@ -1 +1 @@ f\n-a\n+b\n c\n!d\n=e\n\n---\n",
    ),
    "docker": (
        'FROM a:b AS c\nONBUILD COPY x y\nRUN apt-get update \\\n  && ls "$X"\nENV A=b # c\nfoo {\n',
    ),
    "email": (
        "From: a@b.c\nSubject: d\n e\n\nf\n> g\n",
        "A: b\r\n\r\nc",
    ),
    "go": (
        "package a\nvar x = 1i + .5e3 // c\nfunc f() string { return `a\nb` + \"\\q\\n\" + 'x' }",
    ),
    "html": (
        "<!DOCTYPE html><p a=b c='d' e>&amp;&x <b/><!-- x -- y",
        "<script>let a = 1 < 2</script><style>a{b:c}</style><x:y z",
        '<a b="c',
        "< / p > </p x><?php y ?><![CDATA[ z",
    ),
    "ini": ('[a b]\nc = d ; e\nf="g\\"h"\n; i\nj=\'k\'\n=l',),
    "irb": ("irb(main):001:0> 1 + 1\n=> 2\nirb> x\nNameError: y\n  from z\n",),
    "isabelle": (
        'theory A imports Main begin (* b (* c *) *) lemma d: "\\<forall>x. \\"y\\"" by auto sorry end',
        "text {* a {* b *} c *} section ‹d› 'e 0x1F `f\\`g` h.i",
    ),
    "java": (
        '@A class B<C> { D e() { return f(g); } final int h = 0x1F + 1_0L; String i = "j\\"k"; }',
        'return foo (bar);\nint baz () {} "open',
        "Ärger ÄÖ = 'x'; /* open",
    ),
    "javascript": (
        "a;\n#!b\nc",
        "#!/usr/bin/node\na = b / c / d; e = /f[/]g/i.test(h) ? i : j",
        "x = `a ${b + `c ${d}`} e`; y = {z: 1, 'w': 2, v() {}}",
        'label: for (;;) {}\ncase 1: /x/\n"open\\',
        "a = /open\nb",
    ),
    "json": ('{"a\\"b" : [1, -2.5e3, tru, null], "c": "d', "[}] x 01", '"a": 1'),
    "jsonc": ('{/* a */ b: 1, // c\n ... "d": 2}',),
    "jsx": ("const a = <A.B c={d} e='f'>g {h} <i/></A.B>;\nx < y",),
    "julia": (
        "function f(x::Int)::T where T\n  x' * \"a$(b)\" * 'c' # d\nend\n#= open #= in =#",
        "mutable struct A end; α = 1_0.5e3; a!(b) do c end; :sym; 0x1f; if! ℯ π",
    ),
    "liquid": (
        "{% for a in b.c reversed %}{{ a | d: 'e', f: g }}{% endfor %}{% if a == b and c %}x",
        "{%- assign a = 'b' | c -%}{% include d.html e=f %}{% raw %}{{ x }}{% endraw %}{ y",
        "{% comment %} x {% endcomment %}{% cycle 'a': 'b', 'c' %}{% unknown a, b: c %}",
    ),
    "make": (
        "A := b\ninclude c.mk # d\nall: e f\n\t@echo $(A) ${shell ls} $$x\n\n.PHONY: all\nifdef A\nendif\n",
        'no colon here\n"q',
    ),
    "markdown": (
        "# a\n\nb *c* __d__ `e` [f](g 'h') ![i][j] <k@l.m> <b>n</b> &amp; * o\n\n    p\n",
        "```ruby\nputs 1\n```\n~~~ nope\nx\n~~~\n\n```\nopen\n",
        '---\na: b\n---\n\nT\n===\nU\n---\n- a\n* b\n1. c\n> d\n[e]: <f> "g"\n***\n',
        " \n \n * a `b\n``c` d``\n\\*\n",
    ),
    "matlab": ("x = a' * 'b''c'; % d\n!ls %e\ny = [1e3, 2.5L ...\n 3]; \"f\" 'open\n%{\ng\n%}",),
    "php": (
        "<p><?php class A extends B { public ?int $c = 1; function d(E $f = null): G { return $this->h(); } } ?></p>",
        '$a = "b {$c->d} ${e} \\n"; echo <<<X\nf $g\nX;\nuse A\\B\\{C, D}; catch (E | F $g) {}',
        "fn($x) => $x . 'open",
    ),
    "plaintext": ("a <b> & c\n",),
    "postscript": (
        "%!PS\n%% a\n% b\n/c { 1 2.5 16#FF add (d\\n(e)\\x) show } def true ifelse f\n",
        "add",
    ),
    "python": (
        "f'a {b!r:>{c}} {{d}}' rb\"\\x00\" u'''e\nf'''",
        "from . import a\nimport b.c as d\nx = y if not z is None else 0xFFL\n@e.f\nclass G(H): pass",
        'def f(:\n  :"""doc"""\n`a` $ ? \'open\n',
        "é_1 = print(x.print, 1_0.5e-3j, 0o17)\\\n",
    ),
    "r": (
        "f <- function(x, ...) `a b` %in% c(1L, .5e3, 0xFF) # d\n#' e\nis.na(T); x$y@z 'open \\'",
    ),
    "ruby": (
        "a = %w[b c] + %r{d/#{e}}i.x + %q(f (g) h)\ndef i?(j = {}, *k) = l ? ?m : :n",
        "x = <<-A + <<~'B'\n a #{b}\n A\n c\nB\nputs :\"d e\", `f`, $1, @g, @@h",
        "y / 2 / z; puts /re/x; foo.bar :baz\n=begin\nopen",
        "class A::B < C; def self.d; end end; module E::F end; __END__\nx",
    ),
    "rust": (
        "4i + 5u; x²",
        'fn main() -> Result<(), Box<dyn E>> { let x = 1.0f32 + 2u8; println!("{}\\n", x); }',
        "/// a\n//! b\n/* /* c */ */ #[derive(D)] impl<'e> F for G {} r#\"h\"# 'i' b'j' # k\n1.. x.await?",
    ),
    "sass": (
        "// a\n  b\n\n$c: 1px + $d // e\n.f\n  +g(1)\n  :color red\n  width: 50%\n  &:hover\n    @extend %h\n",
        "@import a\n  b: c\n/* d\n  e\n=f($g)\n  @if $g == 'h#{i}'\n    j: url(k)",
    ),
    "scss": (
        '$a: 1px !default;\n@mixin b($c) { &:hover { color: $a + #{$d}; } // e\n}\n.f { @include b(1); g-h: "i" }',
    ),
    "shell": (
        "cat <<-'E' | sort\na $b\nE\nif [ \"$x\" = 'y' ]; then echo ${z:-w} $((1+2)); fi # c",
        "case $a in b) c;; esac; x=`ls \\`d\\``; $'e\\n' ${#f} $# $@ 2>&1 \\\n g",
        "cat <<X\n\n\nY z\nX\n'open",
    ),
    "sql": (
        "SELECT a.\"b\", 'c''d' FROM `e` -- f\nWHERE g >= 1.5 /* h /* i */ */ AND j IS NULL; 'open",
    ),
    "tex": (
        "\\begin{a}[b] $c_1^2$ \\[ \\frac{d}{e} \\] \\verb|f| % g\n\\h*[i]{j} \\$ $$k$$ \\(l\\)",
        "$open \\alpha & \\verb+x",
    ),
    "toml": (
        "a = 1\n[b.c]\nd = \"e\\n\" # f\ng = [1, 2.5, 'h']\ni = { j = true, k = 1979-05-27T07:32:00Z }\nl = '''\nm'''\n",
    ),
    "tsx": ("const a = <T,>(b: T): string | undefined => <C d={b as any}>e</C>;",),
    "typescript": (
        "interface A<T> { readonly b?: string; c(d: number): void }\ntype E = keyof A; enum F { G = 1 }\nlet h!: any = i ?? j?.k;",
    ),
    "xml": (
        "<?xml version='1.0'?><!DOCTYPE a><b:c d=\"e\" f = 'g'>h &amp; i<j/><!-- k --><![CDATA[l]]></b:c>",
        '<a b="open',
        "&&;x; < y",
    ),
    "yaml": (
        "a: b\nc:\n  - d: 'e'\n    f: \"g\\n\"\n  - |\n    h\n   i\nj: &k !!str l # m\n",
        "a: [b, {c: d}]\n? e\n: f\n--- \ng: >-\n  h\n\n  i\nj",
        "- a\n -b\n\t- c\n  - 1.5 # d\ne: *f\n%TAG ! x\n...\n",
        "a: multi\n line\n  text: no\nb: true\nc: http://d.e:80/f\n",
    ),
}
