#--- write and read
p File.write("a.txt", "héllo\n"), File.read("a.txt"), File.size("a.txt"), File.binread("a.txt").bytesize, File.read("a.txt", 3).bytes, File.read("a.txt", 2, 1).bytesize
#--- open with a block
r = File.open("a.txt", "w") { |f| f.puts "one", 2, [3, [4]]; f.print "x", "y"; f << "z" << 1; f.write("a", "b") }
p r, File.read("a.txt")
#--- open without a block
f = File.open("a.txt", "w")
f.write "text"
f.close
p f.closed?, File.new("a.txt").read, f.path
#--- modes
File.write("a", "123")
File.open("a", "a") { |f| f << "4" }
File.open("a", "r+") { |f| f.write("X"); f.seek(0, IO::SEEK_END); f.write("5") }
p File.read("a")
File.open("a", "w+") { |f| f << "new"; f.rewind; p f.read }
p File.open("a", "rb") { |f| f.read.encoding }, File.open("a", "r:UTF-8", &:read)
#--- a mode that isn't
File.open("a", "q")
#--- what isn't there
File.read("missing.txt")
#--- opening what isn't there
File.open("missing.txt")
#--- rescuing it
begin
  File.read("missing")
rescue Errno::ENOENT => e
  puts e.message, e.class.ancestors.include?(SystemCallError), e.errno
end
#--- a folder as a file
Dir.mkdir("d")
File.read("d")
#--- writing into a missing folder
File.write("no/such", "x")
#--- lines
File.write("l", "a\nb\r\nc")
p File.readlines("l"), File.readlines("l", chomp: true), File.foreach("l").to_a, File.foreach("l", chomp: true).map(&:upcase)
File.foreach("l") { |x| print x.inspect, " " }
File.open("l") { |f| f.each_line.with_index { |x, i| print i, x.chomp, ";" } }
File.open("l") { |f| while line = f.gets; print f.lineno, line.inspect; end; p f.gets, f.eof? }
#--- gets with separators
File.write("l", "a,b,c\n\nd\n\n\ne")
File.open("l") { |f| p f.gets(","), f.gets(nil) }
File.open("l") { |f| p f.gets(""), f.gets(""), f.gets("") , f.gets("") }
File.open("l") { |f| p f.gets(2), f.gets(",", 10), f.readline(chomp: true), f.readlines }
File.open("l") { |f| p f.each_line(",").to_a }
#--- readline at the end
File.write("l", "")
File.open("l") { |f| f.readline }
#--- characters and bytes
File.write("c", "aé☃")
File.open("c") { |f| p f.getc, f.getc, f.readchar, f.getc, f.eof }
File.open("c") { |f| p f.each_char.to_a, f.pos }
File.open("c") { |f| p f.getbyte, f.each_byte.to_a.size, f.getbyte }
File.open("c") { |f| f.ungetc("x"); p f.read }
#--- reading in pieces
File.write("p", "abcdef")
File.open("p") { |f| p f.read(2), f.read(2), f.pos, f.read(10), f.read(1), f.read, f.read(0) }
File.open("p") { |f| f.pos = 3; p f.read; f.seek(-2, :END); p f.read }
#--- not opened for it
File.write("p", "x")
begin; File.open("p") { |f| f.write("y") }; rescue IOError => e; puts e.message; end
begin; File.open("p", "w") { |f| f.read }; rescue IOError => e; puts e.message; end
#--- closed
f = File.open("x", "w")
f.close
f.puts "more"
#--- tests
File.write("f", "")
Dir.mkdir("d")
File.symlink("f", "l")
p File.exist?("f"), File.file?("f"), File.directory?("d"), File.directory?("f"), File.zero?("f"), File.empty?("f"), File.size?("f"), File.symlink?("l"), File.symlink?("f"), File.readable?("f"), File.executable?("f"), File.exist?("nope"), File.file?("nope"), File.ftype("d"), File.ftype("l"), File.readlink("l"), FileTest.exist?("f"), File.identical?("f", "l")
#--- exists?
File.write("f", "")
p File.exists?("f"), Dir.exists?("f")
#--- times
File.write("f", "")
t = Time.utc(2020, 1, 2, 3, 4, 5)
File.utime(t, t, "f")
p File.mtime("f") == t, File.mtime("f").class, File.atime("f").to_i, File.new("f").mtime.year, File.stat("f").mtime == t, File.ctime("f").class
#--- time of what isn't there
File.mtime("nope")
#--- size of what isn't there
File.size("nope")
#--- stat
File.write("f", "12345")
s = File.stat("f")
p s.size, s.file?, s.directory?, s.mode.to_s(8), s.ftype, File.stat(".").directory?, s.symlink?, s.zero?
#--- stat of what isn't there
File.stat("nope")
#--- rename, delete
File.write("a", "1")
File.rename("a", "b")
p File.exist?("a"), File.exist?("b"), File.delete("b"), File.exist?("b")
#--- delete what isn't there
File.delete("nope")
#--- rename what isn't there
File.rename("nope", "b")
#--- chmod
File.write("f", "")
File.chmod(0o600, "f")
p File.stat("f").mode.to_s(8), File.executable?("f")
#--- a path that is nil
File.exist?(nil)
#--- a path that is a number
File.exist?(:a)
#--- encodings
File.binwrite("e", "caf\xE9")
s = File.read("e", encoding: "ISO-8859-1:UTF-8")
p s, File.read("e").valid_encoding?, File.read("e", encoding: "bom|utf-8").valid_encoding?
File.binwrite("b", "\xEF\xBB\xBFx")
p File.read("b", encoding: "bom|utf-8"), File.open("b", "r:bom|utf-8") { |f| f.read }
#--- write options
File.write("f", "abc")
File.write("f", "X", 1)
File.write("f", "Z", mode: "a")
p File.read("f")
#--- write what isn't a String
p File.write("f", 123), File.read("f"), File.write("f", nil), File.write("f", [1, :a]), File.read("f")
#--- IO functions
IO.write("f", "a\nb\n")
p IO.read("f"), IO.readlines("f"), IO.foreach("f").count, IO.copy_stream("f", "g"), File.read("g")
#--- truncate, flush, sync
f = File.open("f", "w")
f.sync = true
f << "12345"
f.flush
p File.size("f"), f.sync, f.size, f.fileno > 2
f.truncate(2)
f.close
p File.read("f")
#--- inspect
f = File.open("f", "w")
p f
f.close
p f
#--- kernel open
open("k", "w") { |f| f.puts "x" }
p open("k").read, open("k", &:gets)
#--- printf and putc
File.open("f", "w") { |f| f.printf("%05.1f|%s\n", 3.14159, "x"); f.putc "A"; f.putc 66 }
p File.read("f")
#--- standard streams
$stdout.puts "a"
STDOUT.print "b\n"
$stdout << "c" << "\n"
$stdout.write("d\n", 1, "\n")
$stdout.printf("%d\n", 5)
p $stdout.fileno, $stderr.fileno, $stdout.sync.class, $stdout.class, $stdin.class
$stderr.puts "not seen"
warn "nor this"
STDERR.print "x"
#--- stdin is empty
p $stdin.read, STDIN.gets, $stdin.eof?
#--- capturing output
require "stringio"
old = $stdout
$stdout = StringIO.new
puts "hidden"
print 1
p :x
text = $stdout.string
$stdout = old
p text
#--- umask and mkfifo
old = File.umask(0o022)
p File.umask == 0o022
File.umask(old)
#--- locking
File.open("lock", "w") { |f| p f.flock(File::LOCK_EX), f.flock(File::LOCK_UN) }
#--- File is an IO and Enumerable
File.write("f", "b\na\n")
p File.open("f").sort, File.open("f").map(&:chomp), File.ancestors.include?(Enumerable), File.superclass, File.open("f").each_with_index.to_a, File.open("f").first, File.open("f").include?("a\n")
#--- subclass of File
class MyFile < File
  def shout = read.upcase
end
File.write("f", "abc")
p MyFile.new("f").shout, MyFile.open("f") { |f| f.class }, MyFile.read("f")
#--- reopening the class File
class File
  def self.slurp(path) = read(path)
end
File.write("f", "abc")
p File.slurp("f")
#--- data after the end
p DATA.read, DATA.class rescue p $!.class
