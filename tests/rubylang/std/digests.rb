#--- hexdigest
require "digest"
p Digest::MD5.hexdigest("abc"), Digest::SHA1.hexdigest("abc"), Digest::SHA256.hexdigest("é"), Digest::SHA384.hexdigest("").size, Digest::SHA512.hexdigest("x")[0, 8], Digest::SHA2.new(256).hexdigest("abc")[0, 8]
#--- digest
require "digest/md5"
p Digest::MD5.digest("abc").bytes, Digest::MD5.digest("abc").encoding, Digest::MD5.base64digest("abc"), Digest::SHA256.base64digest("x")
#--- updates
require "digest"
d = Digest::MD5.new
d << "a"
d.update("bc")
p d.hexdigest, d.to_s, d == "900150983cd24fb0d6963f7d28e17f72", d.digest.size, d.inspect, d.reset.hexdigest, d.digest_length, d.block_length, d.class, d.hexdigest("zz")
e = (Digest::SHA1.new << "x")
f = e.dup
f << "y"
p e.hexdigest == f.hexdigest, e.hexdigest!, e.hexdigest
#--- file
require "digest"
File.write("f", "content")
p Digest::MD5.file("f").hexdigest, Digest::SHA256.file("f").to_s[0, 10], Digest::MD5.new.file("f").hexdigest
#--- file that isn't there
require "digest"
Digest::MD5.file("nope").hexdigest
#--- digest of nil
require "digest"
Digest::MD5.hexdigest(nil)
#--- base64
require "base64"
p Base64.encode64("hello" * 20), Base64.strict_encode64("é?>"), Base64.urlsafe_encode64("é?>~"), Base64.urlsafe_encode64("a", padding: false), Base64.decode64("aGVsbG8=\n"), Base64.strict_decode64("aGk="), Base64.urlsafe_decode64("w6k_Pn4"), Base64.decode64("aGVs bG8"), Base64.encode64(""), Base64.decode64("w6k=").force_encoding("UTF-8")
#--- base64 that isn't
require "base64"
Base64.strict_decode64("a")
#--- binary to base64 and back
require "base64"
s = (0..255).to_a.pack("C*")
p Base64.decode64(Base64.encode64(s)) == s, Base64.strict_encode64(s).size
File.binwrite("bin", s)
p Base64.strict_encode64(File.binread("bin"))[0, 12]
#--- securerandom
require "securerandom"
p SecureRandom.hex.size, SecureRandom.hex(4) =~ /\A\h{8}\z/, SecureRandom.uuid =~ /\A\h{8}-\h{4}-4\h{3}-[89ab]\h{3}-\h{12}\z/, SecureRandom.random_number(5).between?(0, 4), SecureRandom.random_number.class, SecureRandom.alphanumeric(10) =~ /\A[A-Za-z0-9]{10}\z/, SecureRandom.base64(3).size, SecureRandom.urlsafe_base64.class, SecureRandom.random_bytes(5).bytesize, SecureRandom.random_number(1..1), SecureRandom.bytes(2).encoding
#--- random
require "securerandom"
r = Random.new(42)
p r.rand(10).class, r.seed, Random.rand(1), Random.new.rand.class, Random.new_seed.class, Random.rand(1.0).class, r.bytes(3).size, Random.new(3).rand(5) == Random.new(3).rand(5), Random.hex(3).size
#--- shellwords
require "shellwords"
p Shellwords.split("a 'b c' \"d e\" f\\ g"), "x  y".shellsplit, Shellwords.escape("it's a test"), Shellwords.escape(""), "a b".shellescape, ["a b", "c"].shelljoin, Shellwords.join(%w[a b&c]), Shellwords.shellwords("a=b 'c'd"), Shellwords.escape("a\nb"), Shellwords.split('"a \\"q\\" \\n"'), Shellwords.split(""), Shellwords.split("  a  "), "é ü".shellescape, Shellwords.split("a '' b")
#--- shellwords, unmatched
require "shellwords"
Shellwords.split("a 'b")
#--- a tag's attributes
require "shellwords"
p %{src="a b.jpg" alt='x y' width=3}.shellsplit.map { |x| x.split("=", 2) }.to_h
#--- zlib
require "zlib"
s = "hello " * 50
p Zlib.inflate(Zlib.deflate(s)) == s, Zlib.crc32("abc"), Zlib.adler32("abc"), Zlib::Inflate.inflate(Zlib::Deflate.deflate("x")), Zlib.gunzip(Zlib.gzip("abc")), Zlib.deflate(s).size < s.size, Zlib.crc32
Zlib::GzipWriter.open("f.gz") { |gz| gz.write("line\n") }
p Zlib::GzipReader.open("f.gz") { |gz| gz.read }, Zlib::GzipReader.open("f.gz", &:readlines)
require "stringio"
io = StringIO.new
gz = Zlib::GzipWriter.new(io)
gz.write "abc"
gz.close
p Zlib::GzipReader.new(StringIO.new(io.string)).read
#--- zlib of what isn't
require "zlib"
Zlib.inflate("nonsense")
#--- benchmark
require "benchmark"
p Benchmark.realtime { 1 }.class, Benchmark.measure { 1 }.real.class, Benchmark.measure { }.class
#--- timeout
require "timeout"
p Timeout.timeout(5) { :done }, Timeout::Error.superclass
begin
  Timeout.timeout(0.05) { sleep 2 }
rescue Timeout::Error => e
  p e.message, e.class
end
#--- timeout uncaught
require "timeout"
Timeout.timeout(0.05) { loop { } }
#--- etc
require "etc"
p Etc.nprocessors.class, Etc.getpwuid.name.class
#--- stringio, reading
require "stringio"
s = StringIO.new("a\nb\nc")
p s.gets, s.read, s.gets, s.eof?, s.rewind, s.readlines, s.pos, s.string
s = StringIO.new("xyz")
p s.getc, s.read(1), s.each_char.to_a, StringIO.new("a\nb").each_line.map(&:chomp), StringIO.new("q").read, StringIO.new("a\n\nb").readlines(chomp: true), StringIO.new("1,2").gets(","), s.size
#--- stringio, writing
require "stringio"
s = StringIO.new
s << "a" << 1
s.puts "b", [2]
s.print "c"
s.printf("%d", 3)
s.write("d", "e")
p s.string, s.pos, s.string.class
t = +"start"
u = StringIO.new(t)
u.write("ST")
p t, u.string.equal?(t)
u.seek(0, IO::SEEK_END)
u << "!"
p t
v = StringIO.new(+"ab", "a")
v << "c"
p v.string, StringIO.new(+"abc", "w").string, s.truncate(0), s.string
#--- stringio, closed and frozen
require "stringio"
begin; StringIO.new("x".freeze).write("y"); rescue IOError => e; puts e.message; end
s = StringIO.new("x")
s.close
p s.closed?
s.read
#--- stringio, class
require "stringio"
p StringIO.ancestors.include?(Enumerable), StringIO.new("b\na\n").sort, StringIO.new.tty?, StringIO.new("a").is_a?(IO), StringIO.open("abc") { |x| x.read }, StringIO.new("a\nb").lineno, StringIO.new("aé").each_byte.to_a
#--- zlib of what is damaged
require "zlib"
packed = Zlib.gzip("hello world " * 50 + "abcdefgh" * 3)
bytes = packed.bytes
damaged = [10, 11, -8, -1].map { |place| bytes.dup.tap { |each| each[place] ^= 0xff }.pack("C*") }
["not a gzip file at all", "", *damaged].each do |text|
  Zlib.gunzip(text)
rescue Zlib::Error => e
  puts "#{e.class}: #{e.message unless text.empty?}"
end
["x\x9C\xFF\xFF", Zlib.deflate("hello" * 20)[0, 10], Zlib.deflate("hello")[0..-2] + "q", ""].each do |text|
  Zlib.inflate(text)
rescue Zlib::Error => e
  puts "#{e.class}: #{e.message}"
end
