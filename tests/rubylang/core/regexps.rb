#--- anchors
p "a\nb" =~ /^b/, "a\nb" =~ /\Ab/, "ab\n" =~ /b$/, "ab\n" =~ /b\z/, "ab\n" =~ /b\Z/, "ab" =~ /b\z/

#--- start of line at the end
p "a\n".scan(/^/).size, "a\n\n".scan(/^$/).size, "\n".gsub(/^/, "x"), "".gsub(/^/, "x"), "a\nb".gsub(/$/, "!")

#--- hex and blank classes
p "ff0G"[/\h+/], "xyz12"[/\H+/], "a\tb"[/\s/], "é"[/\w/], "é"[/[[:alpha:]]/], "٣"[/\d/], "٣"[/[[:digit:]]/]

#--- line breaks
p "a\r\nb\nc".split(/\R/), "a\u2028b".split(/\R/), "a\n\n\nb".split(/\R{2,}/)

#--- dots and options
p "a\nb"[/a.b/], "a\nb"[/a.b/m], "AbC"[/abc/i], "ab"[/a b/x], "a\nb" =~ /(?m:a.b)/, "AB" =~ /a(?i)b/, "aB" =~ /a(?i)b/, "aBC" =~ /a(?i:b)c/

#--- extended with comments
re = /
  (\d+)   # year
  -       # dash
  (\d+)   [ ] # month and a blank
/x
p "2024-05 x"[re], re.options, "2024-05 "[re, 2]

#--- inline options for the rest of a group
p "abC" =~ /(a(?i)bc)/, "aBcD" =~ /(?:a(?i)b)cD/, "xY" =~ /x(?i)z|y/

#--- named groups to local variables
if /(?<year>\d+)-(?<month>\d+)/ =~ "on 2024-05"
  p year, month, $~[:year], $1
end

#--- named groups that don't match
/(?<a>x)/ =~ "y"
p a

#--- named and numbered groups
m = "ab".match(/(?<x>a)(b)/)
p m.to_a, m.names

#--- match data
m = "hello world".match(/(o) (w)(z)?/)
p m, m[0], m[1], m[-1], m[3], m[9], m.begin(0), m.end(1), m.offset(2), m.pre_match, m.post_match, m.captures, m.to_a, m.size, m.values_at(0, 2), m.to_s, m.string, m.regexp

#--- match data with names
m = /(?<first>\w+) (?<last>\w+)/.match("John Smith")
p m, m[:first], m["last"], m.names, m.named_captures, m.begin(:last)

#--- unknown names
"a".match(/(?<x>a)/)[:zz]

#--- match with a position and a block
p "hello".match(/l/, 3).begin(0), "hello".match(/l/) { |m| m[0] * 2 }, "x".match(/y/) { 1 }, "x".match("x")

#--- match?
p "abc".match?(/b/), "abc".match?("z"), /b/.match?("abc"), /b/.match?(nil), /b/.match?(:abc)

#--- match? leaves the last match
"x" =~ /x/
"abc".match?(/b/)
p $~[0]

#--- matching nil and symbols
p nil =~ /x/, /x/ =~ nil, :sym =~ /y/, /y/.match(nil)

#--- case
case "hello123"
when /^\d/ then p 1
when /(?<word>[a-z]+)(\d+)/ then p $~[:word], $1
end

#--- $~ and its kin
"foo bar baz" =~ /(b)(a)r/
p $~, $&, $`, $', $+, $1, $2, $3

#--- $~ in a method
def find(s) = s =~ /(\d+)/
"abc" =~ /b/
find("x12")
p $&, $1

#--- last_match
"abc" =~ /(b)/
p Regexp.last_match, Regexp.last_match(1), Regexp.last_match(0)

#--- not matching
p "a" !~ /b/, "a" !~ /a/

#--- quantifiers
p "aaa"[/a{2}/], "aaa"[/a{,2}/], "aaa"[/a{2,}/], "aaa"[/a+?/], "aab"[/a*+b/], "aaa"[/(?>a+)/], "{a}"[/{a}/], "a{b"[/a{b/], "x{1,y"[/x{1,y/]

#--- lookaround
p "foobar"[/foo(?=bar)/], "foobaz"[/foo(?!bar)/], "xfoo"[/(?<=x)foo/], "foo"[/(?<!x)foo/]

#--- backreferences
p "abab"[/(ab)\1/], "aa bb"[/(\w)\1 (\w)\2/], "abcabc"[/(?<x>abc)\k<x>/]

#--- subexpression calls
p "(a(b)c)"[/\((?:[^()]|\g<0>)*\)/], "1+(2*(3))"[/(?<paren>\((?:[^()]|\g<paren>)*\))/]

#--- classes
p "a-b]c"[/[\]\-]+/], "x^y"[/[\^]/], "abc"[/[^ab]/], "a&b"[/[&]/], "aei"[/[a-z&&[^aeiou]]/], "b"[/[a-z&&[^aeiou]]/], "[x]"[/\[[^\]]*\]/], "a.b"[/[.]/], "~|"[/[~|]+/]

#--- posix classes
p "aB1_ \t!"[/[[:alnum:]]+/], "é!"[/[[:punct:]]/], "\t x"[/[[:space:]]+/], "AB"[/[[:upper:][:digit:]]+/], "ab"[/[^[:upper:]]+/], "f"[/[[:xdigit:]]/], "é_"[/[[:word:]]+/]

#--- properties
p "aé1"[/\p{L}+/], "aé1"[/\p{Alpha}+/], "日本"[/\p{Han}+/], "Ab"[/\p{Lu}/], "Ab"[/\p{^Lu}/], "Ab"[/\P{Lu}/], "a-b"[/\p{Punct}/], "é"[/\p{Lower}/], "ñ"[/[\p{Latin}]+/], "кот"[/\p{Cyrillic}+/], "_"[/\p{Word}/]

#--- escapes
p "a\tb"[/\t/], "é"[/\u00e9/], "é"[/\u{e9}/], "A"[/\x41/], "a.b"[/a\.b/], "a/b"[/a\/b/], "a\e"[/\e/], "\\"[/\\/], "a#b"[/a#b/], 'a#{b'[/a\#\{b/], "\0"[/\0/]

#--- unicode word borders
p "été là".scan(/\b\w/), "été".gsub(/\b/, "|"), "x y".gsub(/\B/, "-")

#--- \G and \K
p "aab".scan(/\Ga/), "foobar".sub(/foo\Kbar/, "X")

#--- interpolation
w = "a.c"
p "abc" =~ /#{w}/, "abc" =~ /#{Regexp.escape(w)}/, "a.c" =~ /^#{Regexp.escape(w)}$/, /x#{/y/i}z/, "xYz" =~ /x#{/y/i}z/

#--- the o option
3.times.map { |i| /#{i}/o }.then { |a| p a }

#--- to_s and inspect
p /a/, /a/i.to_s, /a\/b/, %r{a/b}, /a/mix, /a/.source, %r{x/y}.source, /#{"/"}/, /\n/.inspect
puts /a/x, /ab+/

#--- equality
p /a/ == /a/, /a/ == /a/i, /a/.eql?(/a/), { /a/ => 1 }[/a/], /a/.hash == /a/.hash

#--- escape and quote
p Regexp.escape("a.b*c?[x]{y}(z)^$|\\+-#/ \n\t"), Regexp.quote("é-x")

#--- union
p Regexp.union("a.b", "c"), Regexp.union(/a/i, "b"), Regexp.union(%w[x y]), Regexp.union, Regexp.union(/a/), Regexp.union("a")

#--- new
p Regexp.new("a.b"), Regexp.new("a", Regexp::IGNORECASE), Regexp.new("a", true), Regexp.new(/x/i), Regexp.new("a", Regexp::EXTENDED | Regexp::MULTILINE), Regexp.new("a/b")

#--- options and names
p /a/mi.options, /(?<a>.)(?<b>.)/.names, /(?<a>.)(?<b>.)/.named_captures, /a/.casefold?, Regexp::MULTILINE

#--- an invalid pattern
begin
  Regexp.new("(a")
rescue RegexpError => e
  p e.class
end
begin
  Regexp.new("[a")
rescue RegexpError => e
  p e.class
end
begin
  Regexp.new("*a")
rescue RegexpError => e
  p e.class
end

#--- frozen
p /a/.frozen?, Regexp.new("a").frozen?

#--- patterns that plugins use
p "---\ntitle: x\n---\nbody" =~ /\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m, $1, $'
p "{% tag a b %}"[/\{%\s*(\w+)\s+(.*?)\s*%\}/, 2], "![alt](src.png)"[/!\[([^\]]*)\]\(([^)]+)\)/, 2], "[[Page|Text]]".gsub(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/) { "<#{$1}>#{$2}" }
p "2024-01-02-my-post.md".match(/^(?:.+\/)*(\d{2,4}-\d{1,2}-\d{1,2})-(.*)(\.[^.]+)$/).captures

#--- headings
p "# A\n\n## B\ntext\n### C".scan(/^(\#{1,6})\s+(.*)$/).map { |h, t| [h.size, t] }

#--- links
html = '<a href="http://x.org/a">A</a> <a class="b" href="/rel">B</a>'
p html.scan(/<a\s[^>]*?href="([^"]+)"[^>]*>(.*?)<\/a>/m), html.gsub(/href="\/(.*?)"/, 'href="/base/\1"')

#--- youtube
p "https://www.youtube.com/watch?v=abc_DEF-123&t=1"[/(?:v=|youtu\.be\/)([\w-]{11})/, 1]

#--- nested quantified groups
p "aXbXc".match(/(?:(\w)X)+/)[1], "abcabc".match(/(abc){2}/)[0], "10.20.30".match(/(\d+)(?:\.(\d+))*/).to_a

#--- case insensitive unicode
p "ÉCOLE" =~ /école/i, "straße" =~ /STRASSE/i, "ﬀ" =~ /ff/i

#--- comments
p "ab" =~ /a(?#comment)b/

#--- alternation with anchors
p "foo\nbar".gsub(/^foo$|^bar$/, "x"), " a ".gsub(/^\s+|\s+$/, "")

#--- conditionals
p "(a)"[/(\()?a(?(1)\))/], "a"[/(\()?a(?(1)\))/]

#--- gsub on a pattern with a dollar
p "a\r\nb\r\n".gsub(/\r\n?/, "\n"), "x\n".sub(/\n\z/, ""), "a$b".gsub("$", "\\$"), "a$b".gsub(/\$/, "S")
#--- groups with names that aren't identifiers
match = /(?<link-type>a+)(?<b>c)a*/.match("aaacaaa")
p match, match["link-type"], match[:b], match.names, match.named_captures
p "aaa".gsub(/(?<é-x>a)/) { $~["é-x"].upcase }
p (match["link_type"] rescue $!.class)
