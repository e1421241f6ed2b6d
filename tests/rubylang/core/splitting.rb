#--- on a text
p "a,b,c".split(","), "a,,b".split(","), "a,b,,".split(","), ",a".split(","), "".split(","), "abc".split(",")

#--- with a limit
p "a,b,c,d".split(",", 2), "a,b,,".split(",", -1), "a,b".split(",", 1), "a,b,c".split(",", 10), "".split(",", -1)

#--- on white space
p " a  b\tc\n".split, " a  b ".split(" "), " a b ".split(" ", 2), "a b c".split(" ", 2), " a  b ".split(" ", -1), "a b".split(nil)

#--- on a pattern
p "a1b22c".split(/\d/), "a1b22c".split(/\d+/), "a, b;c".split(/[,;]\s*/), " a b".split(/ /), "a b".split(/\s/)

#--- with groups
p "a1b2c".split(/(\d)/), "2024-01".split(/(-)/), "a-b+c".split(/([-+])/, 2), "abc".split(/(x)|b/)

#--- characters
p "abc".split(""), "abc".split(//), "aé日".split(""), "abc".split("", 2), "abc".split(//, 2), "abc".split("", -1)

#--- empty matches
p "abc".split(/x*/), "a b c".split(/\s*/), "abc".split(/b*/), "hello world".split(/(?=o)/), "aBcD".split(/(?=[A-Z])/), "CamelCaseString".split(/(?<=[a-z])(?=[A-Z])/)

#--- a block
r = "a,b".split(",") { |x| p x }
p r

#--- long separators
p "a--b--c".split("--"), "a||b".split("||"), "key: a: b".split(": ", 2)

#--- scan
p "a1b2".scan(/\d/), "a1b2".scan(/([a-z])(\d)/), "hello".scan("l"), "abc".scan(/x/), "aaa".scan("aa"), "abc".scan(//)

#--- scan with a block
r = "a1b2".scan(/([a-z])(\d)/) { |l, d| p l, d, $~[0] }
p r

#--- scan sets the last match
"a1b2".scan(/\d/)
p $~[0], $~.begin(0)
"abc".scan(/z/)
p $~

#--- scan with one group
p "k=v;l=w".scan(/(\w)=/), "k=v;l=w".scan(/(?<k>\w)=(?<v>\w)/), "ab".scan(/(a)|(b)/)

#--- scan tags
p "<b>x</b><i>y</i>".scan(/<(\w+)>(.*?)<\/\1>/)

#--- scan to a hash
p "width=10 height=20".scan(/(\w+)=(\d+)/).to_h, "a=1,b=2".split(",").map { |x| x.split("=") }.to_h

#--- each with scan in a liquid tag
p %q(src="a.png" alt='An image' width=3).scan(/(\w+)=(?:"([^"]*)"|'([^']*)'|(\S+))/).map { |k, a, b, c| [k, a || b || c] }

#--- shell like words
p "one 'two three' four".scan(/'[^']*'|\S+/)

#--- lines and strip
p "a \n b\n\n c".lines.map(&:strip).reject(&:empty?), "x\ny".each_line.to_a

#--- wrong kinds
"a".split(1)

#--- scan wants a pattern
"a".scan(nil)
