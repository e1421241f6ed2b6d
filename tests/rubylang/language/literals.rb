#--- integers
p 1_000, 0x1F, 0b101, 0o17, 017, -5, +5, 0, 123456789012345678901234567890
#--- floats
p 1.0, 1.5e3, 1e-5, 1_0.5, 1e20, 1e16, 1e15, 123456789.123456789, 0.1 + 0.2, -0.0, 100.0, 1e100
#--- rationals
p 3r, 1.5r, 1/3r
#--- symbols
p :a, :"a b", :a?, :b!, :c=, :+, :[], :[]=, :"x#{1 + 1}", :'q', %s(sym), :<=>, :!, :"9a", :A, :@iv, :$g, :@@cv
#--- arrays
p [], [1, "a", :b, nil, true, 1.5, [2]], [1, 2,], [*1..3]
#--- word arrays
p %w[a b c], %w(x\ y z), %W[a#{1} b\tc #{"d e"}], %i[a b], %I[x#{1} y], %w[], %w[
  one
  two
]
#--- hashes
p({}, {a: 1}, {"b" => 2}, {"c": 3}, {1 => 2, nil => 3, [1] => 4}, {a: {b: {c: 1}}}, {"a b": 1}, {if: 1, class: 2})
#--- hash order and duplicates
h = {b: 1, a: 2}
h[:c] = 3
h[:b] = 9
p h, h.keys
#--- hash with trailing comma and newlines
h = {
  a: 1,
  # comment
  b: 2,
}
p h
#--- ranges
p (1..5), (1...5), ("a".."e"), (1..), (..5), (1..nil).first(2), (1..5).to_a, ("a".."e").to_a, (1...1).to_a
#--- strings and quotes
p 'single #{x} \n', "double #{1 + 1} \t", 'it''s', "a" "b" 'c', 'back\\slash \' quote', %q(a (nested) b), %Q(x #{1}), %(y "q"), %q[a\]b]
#--- escapes
p "\n\t\r\s\0\e\a\b\v\f\\\"\#", "\u00e9", "\u{1F600 41}", "\x41", "\101", "a\
b"
#--- unicode
p "é", "日本", "a\u0300".length, "😀".length
puts "é日😀"
#--- inspect of odd characters
p "\x01\x7f", "\u200b", "\e[0m", '#{a}', '#$a', '#a', "#", "\u0085"
#--- bytes that are no UTF-8
p "\xff", "\xE2\x82\xAC", "a\xff".valid_encoding?
#--- character literals
p ?a, ?\n, ?é, ?a + ?b
#--- interpolation of everything
p "#{nil}|#{true}|#{1.0}|#{:s}|#{[1, nil]}|#{{a: 1}}|#{1..2}|#{"x"}|#{}"
#--- interpolation of variables
@iv = 1
$gv = 2
p "#@iv #$gv"
#--- nested interpolation
p "a#{"b#{"c#{1}"}"}"
#--- interpolation with quotes inside
h = {"k" => "v"}
p "x#{h["k"]}y", "#{h.map { |k, v| "#{k}=#{v}" }.join("&")}"
#--- heredocs
x = <<A
one
  two #{1 + 1}
A
p x
y = <<-B
  keep indentation
  B
p y
z = <<~C
  squiggly
    indented #{"x"}

  end
C
p z
#--- raw heredocs
p <<'A', <<~'B'
no #{interp} \n
A
  raw #{x}
    more \t
B
#--- heredoc with method calls
p <<~A.lines.map(&:strip)
  a
  b
A
p(<<~X.upcase, 1)
  x
X
#--- two heredocs in a line
def m(a, b) = p(a, b)
m(<<~ONE, <<~TWO)
  first
ONE
  second
TWO
#--- heredoc in a hash and array
h = {a: <<~A, b: 2}
  text
A
p h
p [<<~X, 5]
  in array
X
#--- heredoc with interpolated blocks
list = [1, 2]
puts <<~HTML
  <ul>
    #{list.map { |x| "<li>#{x}</li>" }.join("\n    ")}
  </ul>
HTML
#--- squiggly with tabs and blank lines
p <<~A
	tab
	  more

	end
A
p <<~A
    x

  y
      z
A
#--- squiggly beginning with interpolation
p <<~A
  #{1} a
    b
A
p <<~A
    #{1}
  #{2} b
A
#--- squiggly with escapes
p <<~A
  a\n  b
  \tc
  d \
  e
A
#--- empty heredoc
p <<~A, <<B
A
B
#--- heredoc with only interpolation
p <<~A
  #{"x"}
A
#--- heredoc as receiver and argument with block
r = <<~A.each_line.map { |l| l.chomp * 2 }
  a
  b
A
p r
#--- heredoc within a method call with parentheses
puts [<<~A, <<~B].map(&:strip).join("+")
  a
A
  b
B
#--- heredoc in interpolation position of code after it
s = <<~A + "tail"
  head
A
p s
#--- regexps
p(/a.b/, /x/i, /a\/b/, %r{a/b}, /#{"x"}y/m, /a
b/x)
#--- regexp with interpolated regexp
a = /b+/i
p(/a#{a}c/, "aBBc".match?(/a#{a}c/))
#--- percent strings with other delimiters
p %<a>, %|b|, %{c {d}}, %w<e f>, %q!g!, %r!h/!, %i|j k|
#--- __FILE__-like words
p __method__, __LINE__, __dir__.class, __ENCODING__.to_s
#--- nil, true, false and their methods
p nil.to_a, nil.to_s, nil.inspect, nil & true, nil | 1, true & 1, true ^ true, false | nil, true.to_s, nil.to_h, true && nil, !true
#--- frozen string literals
# frozen_string_literal: true
s = "a"
p s.frozen?
#--- frozen literal comment at the top
p "a".frozen?, :a.frozen?, 1.frozen?, nil.frozen?, "a#{1}".frozen?
#--- string mutability
a = "x"
b = a.dup
a << "y"
p a, b, a.equal?(a), "x".equal?("x"), :x.equal?(:x)
#--- numbers with methods
p 5.to_s, 5.5.round, -5.abs, 3.7.floor, 10.fdiv(4), 7.divmod(2), 2**10, 2**-1, 7 / 2, -7 / 2, 7 % 3, -7 % 3, 7.0 / 2, 1 <=> 2, 5.between?(1, 10), 10.digits, 3.zero?, 5.pred, 5.succ
#--- big numbers
p 2**100, 10**20 / 3, (2**64).to_s.size, 100.digits.sum, 12345678901234567890 * 98765432109876543210
#--- string formatting
p "%d %s %05.2f %x %-5s|%+d %e %%" % [1, "a", 3.14159, 255, "b", 5, 12345.678]
p format("%08b", 37), format("%<a>d %{b}", a: 1, b: 2), "%s" % nil, "%p" % [nil], "%c" % 65, "%03d" % 7
#--- comments with code-like things
# p 1 #{x}
p 2 # "unfinished
=begin
p 3
=end
p 4
#--- semicolon soup
a = 1; b = 2; p a, b;
if a == 1; p :one; end
#--- long expressions over lines
x = 1 +
  2 *
  3
p x
y = [
  1, 2,
  3
].sum
p y
z = "a" \
  "b"
p z
w = true &&
  false
p w
#--- method chains with comments and blank lines
p [1, 2, 3]
  .map { |x| x + 1 }
  # and
  .select(&:even?)
#--- global punctuation
p $0.class, $;.inspect, $,.inspect, $/.inspect
#--- rational and complex arithmetic
p 1r / 3 + 2r / 3, Rational(1, 2) + 1, 0.5.to_r, 3.to_r
#--- underscore methods and variables
_x = 1
def _m = 2
p _x, _m
#--- constants in strings
NAME = "n"
p "#{NAME}-#{NAME.upcase}"
#--- string continuation and concatenation of kinds
p "a" 'b' "c#{1}", "x" \
  'y'
#--- hash shorthand and nested calls
a = 1
h = {a:, b: {a:}}
p h
#--- BEGIN and END
END { puts "end" } if false
BEGIN { puts "begin" }
puts "main"
#--- ?: with symbols and strings
x = true
p x ? :a : :b, x ? "a" : "b"
#--- ranges with variables and parentheses
a, b = 1, 3
p (a..b).to_a, (a...b + 1).map { |x| x }, [1, 2, 3, 4][a..], [1, 2, 3, 4][..b - 1], [1, 2, 3, 4][-2..]
#--- conversions in interpolation call to_s
class T
  def to_s = "T!"
end
p "#{T.new}", "a" + T.new.to_s
#--- backticks
p `echo hi`, %x(echo #{1 + 1})
p $?.success? if $?
#--- control and meta characters
p "\C-a", "\ca", "\c?", "\M-a".bytes, "\M-\C-a b".bytes, "x\C-\M-ay".bytes, ?\C-a, "#{1}\C-a#{2}"
#--- appending without blanks is no here document
r = []
[1, 2].each { |x| r<<x }
out = +""
line = "z"
out<<"<p>"
out<<'x'<<"y"
out<<line
out <<"k"
a = [[]]
a[0]<<r[0]
def m = ($l ||= [])
m<<line
y = 1<<2
p r, out, a, m, y, y<<y, "#{r<<9}"
#--- here documents beside appending
def foo(x) = x
out = +""
out<<foo(<<A)<<"b"
text
A
out << <<-B
  t
  B
p out, [<<C, <<D]
c
C
d
D
