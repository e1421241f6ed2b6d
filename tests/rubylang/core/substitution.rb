#--- gsub with a text
p "hello".gsub("l", "L"), "a.b.c".gsub(".", "-"), "hello".gsub(/l/, "L"), "hello".gsub("z", "y"), "aaa".gsub("aa", "b")

#--- backreferences
p "John Smith".sub(/(\w+) (\w+)/, '\2 \1'), "abc".gsub(/b/, '[\0]'), "abc".gsub(/b/, '[\&]'), "abc".gsub(/b/, "<\\`|\\'>"), "a".gsub("a", '\\\\'), "x".gsub(/x/, '\9')

#--- names in replacements
p "2024-01-02".gsub(/(?<y>\d+)-(?<m>\d+)/, '\k<m>/\k<y>')

#--- backslashes in replacements
p "a'b".gsub("'", "\\\\'"), "a/b".gsub("/", "\\/"), 'a\b'.gsub("\\", "\\\\\\\\")
puts "it's".gsub("'", "\\\\'")

#--- a hash
p "cat".gsub(/[aeiou]/, "a" => "1", "e" => "2"), "cat".gsub(/[act]/, { "a" => 1, "c" => :x }), "abc".gsub(/[bc]/, Hash.new { |h, k| k.upcase })

#--- a block
p "hello".gsub(/[el]/) { |m| m.upcase }, "hello".gsub(/l/) { $&.ord.to_s }, "a1b2".gsub(/[a-z](\d)/) { $1 * 2 }, "abc".gsub("b") { |m| m * 3 }

#--- a block and the last match
r = "a-b c-d".gsub(/(\w)-(\w)/) { "#{$2}#{$~[1]}#{$~.begin(0)}" }
p r, $~[0], $1

#--- a block that isn't giving a string
p "abc".gsub(/./) { |c| c.ord }, "abc".gsub(/b/) { nil }, "abc".gsub(/b/) { :sym }

#--- empty matches
p "abc".gsub(//, "-"), "abc".gsub(/x*/, "-"), "hello".gsub(/\b/, "|"), "a\nb".gsub(/^/, "> "), "a\nb\n".gsub(/$/, ";")

#--- gsub without block
e = "hello".gsub(/l/)
p e.class, e.to_a, "hello".gsub(/l/).with_index.map { |m, i| m + i.to_s }
p "hello".gsub(/l/).with_index { |m, i| i.to_s }

#--- gsub!
s = +"hello"
p s.gsub!("l", "r"), s, s.gsub!("z", ""), s.gsub!(/r/) { |m| m.upcase }, s

#--- sub
p "hello".sub("l", "L"), "hello".sub(/l(.)/) { $1 }, "hello".sub("z", "y"), "hello".sub(/l/, "l" => "1")
s = +"hello"
p s.sub!("l", ""), s, s.sub!("z", "")

#--- sub wants a replacement
"a".sub("a")

#--- gsub in a frozen string
"abc".freeze.gsub!("a", "b")

#--- gsub with nil
"abc".gsub(nil, "x")

#--- gsub with a number as a pattern
"abc".gsub(1, "x")

#--- replacement that is no string
"abc".gsub("a", 1)

#--- replacement nil
"abc".gsub("a", nil)

#--- the last match after a failure
"abc" =~ /b/
"abc".gsub(/z/, "")
p $~

#--- the last match after gsub
"hello".gsub("l", "")
p $~.begin(0), $~.pre_match

#--- multi line
p "a\nb\nc".gsub(/\n/, "<br>"), "x  y".gsub(/\s+/, " "), "<p>a</p><p>b</p>".gsub(/<p>(.*?)<\/p>/m, '\1,')

#--- unicode
p "naïve café".gsub(/\w+/) { |w| w.capitalize }, "日本語".gsub(/本/, "x"), "ÄÖ".gsub(/[[:upper:]]/, "u")

#--- nested gsub
r = "a(b)c".gsub(/\((\w)\)/) { |m| x = $1; m.gsub(/[()]/, "|") + x }
p r

#--- gsub with a method reference
p "hello".gsub(/l/, &:upcase), "abc".gsub(/b/, &"z".method(:+).to_proc)

#--- each match with a lookaround
p "1234567".gsub(/(\d)(?=(\d{3})+$)/, '\1,'), "1234567.89".reverse.gsub(/(\d{3})(?=\d)/, '\1,').reverse, "foobar".gsub(/(?<=foo)bar/, "X"), "price".gsub(/(?<!x)p/, "P")

#--- tr and delete in a slug
p "Hello, World! It's".downcase.strip.gsub(/[^\w\s-]/, "").gsub(/[\s_]+/, "-").gsub(/^-+|-+$/, "")

#--- a substitution chain
s = "  The  quick brown-fox_jumps  "
p s.strip.split(/\s+/).map(&:capitalize).join(" ").tr("-_", "  ").squeeze(" ")

#--- html escapes
h = { "&" => "&amp;", "<" => "&lt;", ">" => "&gt;", '"' => "&quot;" }
p "<a href=\"x\">T&C</a>".gsub(/[&<>"]/, h), "a&b".gsub("&", "&amp;").gsub("<", "&lt;")

#--- gsub keeps the original
s = "abc"
t = s.gsub("x", "y")
p t == s, t.equal?(s)

#--- break in a block
r = "abc".gsub(/./) { |c| break c if c == "b"; c }
p r
