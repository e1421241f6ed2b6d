#--- plus and times
p "a" + "b", "ab" * 3, "ab" * 0

#--- plus wants a string
"a" + 1

#--- plus nil
"a" + nil

#--- times negative
"a" * -1

#--- append
s = +"a"
s << "b" << 99
p s, s.concat("x", "y"), s.prepend("<", ">")

#--- append to a frozen one
"a".freeze << "b"

#--- append something else
(+"a") << nil

#--- comparing
p "a" <=> "b", "b" <=> "a", "a" <=> "a", "a" <=> 1, "a" < "b", "abc" > "abd", "a" <= "a", "a".between?("a", "c")

#--- comparing with a number
"a" < 1

#--- equality
p "a" == "a", "a" == :a, "a".eql?("a"), "a".equal?("a"), "a" === "a", "1" == 1

#--- hash keys
h = {"a" => 1}
k = "a"
p h[k], h["a".dup], "a".hash == "a".dup.hash

#--- empty and length
p "".empty?, " ".empty?, "héé".length, "日本".size

#--- inspect
p "a\tb\n\e\0\"\\#{1}", '#{x}', '#$x #@y #z', "\u200b", "é", "\x00\x7f"
puts "a\"b".inspect

#--- inspect of bytes
p "\xff\xfeabc", "\xC3"

#--- dup and frozen
s = "abc".freeze
p s.frozen?, s.dup.frozen?, (+s).frozen?, (-s).frozen?, s.clone.frozen?, :a.to_s.frozen?, "lit".frozen?

#--- replace and clear
s = +"abc"
p s.replace("xyz"), s.clear, s

#--- to_i
p "12".to_i, " 12abc".to_i, "-3".to_i, "+4".to_i, "abc".to_i, "1_000".to_i, "0x1A".to_i, "0x1A".to_i(16), "1010".to_i(2), "z".to_i(36), "".to_i, "12.7".to_i, "1__2".to_i, "0b11".to_i(0)

#--- to_i with a bad base
"1".to_i(99)

#--- to_f
p "1.5".to_f, "abc".to_f, "1e3".to_f, " -2.5x".to_f, "1_000.5".to_f, ".5".to_f, "1.".to_f, "1e".to_f

#--- to_r and to_c
p "1/3".to_r, "0.75".to_r, "abc".to_r

#--- hex and oct
p "ff".hex, "0xFF".hex, "zz".hex, "-1f".hex, "17".oct, "0x1f".oct, "0b11".oct, "8".oct

#--- to_sym
p "abc".to_sym, "a b".to_sym, "".to_sym, "a".intern

#--- ord and chr
p "a".ord, "é".ord, "abc".chr, "".chr, 97.chr, 233.chr(Encoding::UTF_8), 0x1F600.chr("UTF-8")

#--- ord of nothing
"".ord

#--- sum
p "abc".sum

#--- String()
p String(1), String(nil), String(:a), String([1])

#--- String.new
s = String.new
s << "x"
p s, String.new("abc"), String.new("abc").frozen?

#--- reverse
p "abc".reverse, "héé".reverse, "".reverse
s = +"abc"
s.reverse!
p s

#--- a class below String
class Name < String
  def shout; upcase + "!"; end
end
n = Name.new("bob")
p n, n.shout, n.class, (n + "x").class, n == "bob", n.upcase.class, "#{n}", n.dup.class, n.to_s.class

#--- ljust rjust center
p "ab".ljust(5), "ab".rjust(5, "*"), "ab".center(7, "12"), "abc".center(2), "ab".ljust(6, "xy")

#--- padding with nothing
"a".ljust(5, "")

#--- succ
p "a".succ, "z".succ, "az".succ, "Zz".succ, "a9".succ, "zz99".succ, "".succ, "1.9".succ, "a-9".succ, "-".succ, "1.9.9".succ, "Az".next, "<<koala>>".succ, "***".succ, "1999zzz".succ

#--- succ!
s = +"az"
s.succ!
p s

#--- upto
p "a".upto("e").to_a, "08".upto("11").to_a, "a".upto("e", true).to_a, "aa".upto("ad").map(&:upcase)

#--- each_char with a range of strings
p ("a".."e").to_a, ("aa".."ac").to_a, ("A".."C").include?("B"), ("a".."z").cover?("mm")

#--- crypt of unpack
p "abc".unpack("C*"), "abc".unpack1("a2"), [65, 66].pack("C*"), [1, 2].pack("s*").bytes, ["abc"].pack("m"), "YWJj\n".unpack1("m"), [0x20AC].pack("U"), "€".unpack("U*")

#--- encode for xml
p "<a & \"b\">".encode(xml: :text), "<a & \"b\"> 'c'".encode(xml: :attr)

#--- each kind of casecmp
p "aBc".casecmp("AbC"), "a".casecmp("b"), "a".casecmp?("A"), "é".casecmp?("É"), "é".casecmp("É")

#--- casecmp with others
p "a".casecmp(1)

#--- try_convert
p String.try_convert("a"), String.try_convert(1)

#--- freeze and changes
s = "abc".freeze
begin
  s.upcase!
rescue => e
  p e.class, e.message, e.receiver.equal?(s)
end

#--- interpolation
a = [1, nil, :b]
puts "#{a} #{nil} #{1.0} #{{a: 1}} #{:sym} #{"in"}"

#--- method chain on literal
p "Hello World".swapcase, "hello"*2, "abc".then { |s| s + "d" }

#--- tr
p "hello".tr("el", "ip"), "hello".tr("a-y", "b-z"), "hello".tr("^l", "*"), "hello".tr("l", ""), "he-llo".tr("-", "_"), "hello".tr("elo", "1"), 'a\b'.tr('\\', "/")

#--- tr with ranges and escapes
p "a-c".tr("a\\-c", "123"), "12:30".tr("0-9", "a-j"), "ab^".tr("^", "x"), "abc".tr("a-c", "A-C")

#--- tr with a bad range
"abc".tr("c-a", "x")

#--- tr_s
p "aabbcc".tr_s("ab", "xy"), "hello".tr_s("l", "r")

#--- tr!
s = +"abc"
p s.tr!("a", "b"), s.tr!("z", "y"), s

#--- delete
p "hello".delete("l"), "hello".delete("a-k"), "hello".delete("^l"), "hello".delete("lo", "o"), "he-l".delete("-")

#--- delete needs a set
"a".delete

#--- squeeze
p "aaabbb  cc".squeeze, "aaabbb".squeeze("a"), "aa--bb".squeeze("-"), "mississippi".squeeze("sp")

#--- count
p "hello world".count("lo"), "hello".count("a-z"), "hello".count("^l"), "hello".count("l", "lo"), "a\nb".count("\n")

#--- bang methods give nil if nothing changes
s = +"abc"
p s.squeeze!, s.delete!("z"), s.strip!, s.downcase!, s.chomp!, s.sub!("z", ""), s.gsub!(/z/, ""), s.capitalize!, s

#--- strip
p "  a b \n\t".strip, " a ".lstrip, " a ".rstrip, "\0 a \0".strip, "\u00a0a".strip, "a\0".rstrip

#--- chomp
p "a\n".chomp, "a\r\n".chomp, "a\n\n".chomp, "a".chomp, "hello".chomp("lo"), "a\r".chomp, "a\n\n".chomp(""), "a\n".chomp(nil)

#--- chop
p "abc".chop, "a\r\n".chop, "".chop, "a".chop

#--- delete_prefix
p "prefix-x".delete_prefix("prefix-"), "x".delete_prefix("y"), "a.rb".delete_suffix(".rb")
s = +"abc"
p s.delete_prefix!("a"), s.delete_suffix!("z"), s

#--- upcase and downcase
p "aé".upcase, "ÀB".downcase, "straße".upcase, "hello wORLD".capitalize, "éa".capitalize, "ÀÉ".downcase(:ascii), "É".swapcase

#--- ΑΣ in lower case
p "ΑΣ".downcase, "ǆ".capitalize

#--- lines
p "a\nb\nc".lines, "a\nb\n".lines, "".lines, "a\n\nb".lines, "a\nb".lines(chomp: true), "a\r\nb\r\n".lines(chomp: true), "axbxc".lines("x"), "a\n\n\nb\n".lines("")

#--- each_line
"a\nb\n".each_line { |l| p l }
"a\nb".each_line(chomp: true) { |l| p l }
p "a\nb".each_line.map(&:chomp), "a\nb".each_line.with_index.to_a

#--- chars bytes codepoints
p "aé".chars, "aé".bytes, "aé".codepoints, "aé".each_char.to_a, "ab".each_char.with_index.map { |c, i| c * (i + 1) }, "ab".each_byte.to_a

#--- grapheme clusters
p "e\u0301a👨‍👩‍👧".grapheme_clusters.size

#--- partition
p "a=b=c".partition("="), "abc".partition("="), "a1b2".partition(/\d/), "a=b=c".rpartition("="), "abc".rpartition("="), "a1b2c".rpartition(/\d/)

#--- ascii_only
p "abc".ascii_only?, "é".ascii_only?, "é".valid_encoding?, "\xff".valid_encoding?

#--- encodings
p "é".encoding, "é".b.encoding, "é".b.length, "é".force_encoding("ASCII-8BIT") == "é".b, "é".encoding.name, Encoding::UTF_8.to_s
p "é".encode("ISO-8859-1").bytes, "\xE9".force_encoding("ISO-8859-1").encode("UTF-8")

#--- encode invalid
p "a\xffb".encode("UTF-8", invalid: :replace, undef: :replace, replace: "?"), "a\xffb".scrub, "a\xffb".scrub("*"), "é".encode("US-ASCII", undef: :replace), "é".encode("US-ASCII", fallback: { "é" => "e" })

#--- encode undefined
"é".encode("US-ASCII")

#--- encode unknown
"é".encode("nonsense")

#--- unicode_normalize
p "e\u0301".unicode_normalize, "é".unicode_normalize(:nfd).length, "ﬁ".unicode_normalize(:nfkc), "é".unicode_normalized?

#--- text and bytes together
a = "BM" + [-9].pack("l<")
p a.encoding, a.bytes, (a + "\0").encoding, (a + "\0").bytes
p ("".b + "é").encoding, ("é" + "".b).encoding, ("a".b + "b").encoding, ("a" + "b".b).encoding
p ("a".b + "é").encoding, ("" + "\xff".b).encoding, ("".b + "a").encoding
s = +"x"
s << "\xff".b
p s.encoding, s.bytes, ("x".b << "é").encoding, (+"").concat("\xff".b, "z").encoding

#--- text and bytes that can't be together
"é" + "\xff".b

#--- remove accents
p "Crème Brûlée".unicode_normalize(:nfkd).gsub(/[^\x00-\x7F]/, ""), "é".unicode_normalize(:nfd).gsub(/\p{Mn}/, "")

#--- wrong number of arguments
"a".upcase(1, 2, 3).foo

#--- center without arguments
"a".center

#--- a method that isn't there
"abc".nothing_here
#--- replaced in another encoding
p "Ünï".encode("ASCII", replace: ""), "<é>".encode("ASCII", xml: :text), "é\xff".encode("ASCII", invalid: :replace, undef: :replace, replace: "?")
#--- edits keep the encoding
%i[strip lstrip upcase capitalize chomp reverse squeeze].each { |name| p "a b".b.send(name).encoding, "a é".send(name).encoding }
p "a b".b.tr("a", "b").encoding, "a b".b.delete("a").encoding
