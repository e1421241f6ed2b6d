#--- a number
s = "héllo"
p s[0], s[1], s[-1], s[-5], s[5], s[-6]

#--- start and length
s = "hello"
p s[1, 3], s[-3, 2], s[5, 1], s[6, 1], s[2, 0], s[0, 100], s[1, -1]

#--- a range
s = "hello"
p s[1..3], s[1...3], s[-3..], s[..2], s[...-1], s[3..1], s[5..], s[6..], s[-10..2]

#--- a text
p "hello"["ell"], "hello"["xyz"]

#--- a pattern
p "hello world"[/o\w*/], "hello"[/z/]

#--- a group of a pattern
p "key: value"[/(\w+): (\w+)/, 2], "key: value"[/(\w+)/, 5], "k=v"[/(?<a>\w)=(?<b>\w)/, "b"], "k=v"[/(?<a>\w)/, :a]

#--- a name of a group that isn't there
"k"[/(?<a>k)/, "zzz"]

#--- slice
p "hello".slice(1, 2), "hello".slice(1..), "hello".slice("l")

#--- setting a character
s = +"hello"
s[0] = "J"
s[-1] = "y!"
p s

#--- setting a part
s = +"hello"
s[1, 3] = "--"
p s
s[1..2] = ""
p s

#--- setting by text and pattern
s = +"hello world"
s["world"] = "there"
s[/h(e)/] = "H"
p s

#--- setting a group
s = +"key=value"
s[/(\w+)=(\w+)/, 2] = "other"
p s

#--- setting behind the end
s = +"abc"
s[3] = "d"
p s
s[9] = "x"

#--- setting a text that isn't there
s = +"abc"
s["zz"] = "x"

#--- setting a range outside
s = +"abc"
s[5..6] = "x"

#--- setting in a frozen one
"abc".freeze[0] = "x"

#--- slice!
s = +"hello world"
p s.slice!(0), s.slice!(-3..), s.slice!(/o\s/), s.slice!("zz"), s

#--- index
s = "hello hello"
p s.index("l"), s.index("l", 4), s.index("l", -2), s.index("z"), s.index(/e/, 2), s.index("", 3), s.index("h", 20)

#--- rindex
s = "hello hello"
p s.rindex("l"), s.rindex("l", 4), s.rindex("z"), s.rindex(/e/), s.rindex("h", -12), s.rindex("h", 5)

#--- index sets the last match
"abc123".index(/\d+/)
p $~[0], $`

#--- include?
p "hello".include?("ell"), "hello".include?(""), "hello".include?("x")

#--- include? wants a string
"hello".include?(nil)

#--- include? of a number
"hello".include?(3)

#--- start_with?
p "hello".start_with?("he"), "hello".start_with?("x", "hel"), "hello".start_with?(/h./), "hello".start_with?, "".start_with?("")

#--- end_with?
p "hello".end_with?("lo"), "hello".end_with?("x", "o"), "hello".end_with?

#--- start_with? sets the last match
"hello".start_with?(/h(.)/)
p $1

#--- byteslice and bytes
s = "héllo"
p s.byteslice(0, 3), s.byteslice(1..2), s.bytes, s.bytesize, s.getbyte(0), s.getbyte(-1), s.getbyte(99)

#--- insert
s = +"abcd"
p s.insert(1, "X"), s.insert(-1, "Z"), s.insert(-2, "Y")

#--- insert outside
"abc".dup.insert(5, "x")

#--- wrong kinds of indices
"abc"[nil]

#--- an index that is a symbol
"abc"[:a]

#--- a float as index
p "abc"[1.9], "abc"[0.0, 2]
