#--- join
p File.join("a", "b"), File.join("a/", "/b"), File.join("a", "/b"), File.join("a//", "b"), File.join("", "a"), File.join("a", ""), File.join, File.join("a", ["b", ["c"]]), File.join("/", "a"), File.join("a", "b/", "c.html")
#--- join with nil
File.join("a", nil)
#--- join with a symbol
File.join("a", :b)
#--- basename
p File.basename("/a/b.txt"), File.basename("/a/b.txt", ".txt"), File.basename("b.tar.gz", ".*"), File.basename("/"), File.basename(""), File.basename("a/b/"), File.basename(".bashrc", ".*"), File.basename("x.md", "md"), File.basename("a.b", "a.b"), File.basename("2024-01-01-title.md", File.extname("2024-01-01-title.md"))
#--- dirname
p File.dirname("/a/b.txt"), File.dirname("b.txt"), File.dirname("/"), File.dirname("/a"), File.dirname("a/b/"), File.dirname(""), File.dirname("a//b"), File.dirname("/a/b/c/d", 2)
#--- extname
p File.extname("a.rb"), File.extname("a.tar.gz"), File.extname("a"), File.extname(".profile"), File.extname(".a.rb"), File.extname("a/b.d/c"), File.extname("a."), File.extname("..x"), File.extname("a/.b.c")
#--- split
p File.split("/a/b/c"), File.split("x"), File.split("/")
#--- expand_path
p File.expand_path("/a/../b/./c"), File.expand_path("b", "/a"), File.expand_path("../b", "/a/c"), File.expand_path("/"), File.expand_path("a//b/", "/x"), File.expand_path("a") == File.join(Dir.pwd, "a"), File.expand_path("..", "/a/b/c.rb"), File.absolute_path("~x", "/a"), File.absolute_path?("/a"), File.absolute_path?("a")
#--- expand_path of home
ENV["HOME"] = "/home/x"
p File.expand_path("~"), File.expand_path("~/a")
#--- expand_path of __FILE__
p File.expand_path(__FILE__).end_with?(".rb"), File.basename(File.dirname(File.expand_path("../x/y.rb", "/a/b")))
#--- fnmatch
p File.fnmatch("*.rb", "a.rb"), File.fnmatch("*.rb", "d/a.rb"), File.fnmatch("*.rb", "d/a.rb", File::FNM_PATHNAME), File.fnmatch("**/*.rb", "d/e/a.rb", File::FNM_PATHNAME), File.fnmatch("**.rb", "a.rb"), File.fnmatch("?", "a"), File.fnmatch("[a-c]x", "bx"), File.fnmatch("[!a]x", "bx"), File.fnmatch("*", ".a"), File.fnmatch("*", ".a", File::FNM_DOTMATCH), File.fnmatch("A*", "abc", File::FNM_CASEFOLD), File.fnmatch("{a,b}", "a"), File.fnmatch("{a,b}", "a", File::FNM_EXTGLOB), File.fnmatch?("\\*", "*"), File.fnmatch("**/x", "x", File::FNM_PATHNAME), File.fnmatch("**/x", ".a/x", File::FNM_PATHNAME)
#--- constants
p File::SEPARATOR, File::PATH_SEPARATOR, File::ALT_SEPARATOR, File::Separator
#--- pathname, parts
require "pathname"
x = Pathname.new("/a/b/c.rb")
p x, x.to_s, x.dirname, x.basename, x.basename(".rb"), x.extname, x.parent, x.parent.parent, x.split, x.absolute?, x.relative?, x.root?, Pathname.new("/").root?, x.sub_ext(".py"), x.sub("b", "z"), x.each_filename.to_a
puts x, "#{x}"
#--- pathname, plus
require "pathname"
a = Pathname.new("a/b")
p a + "c", a / "d", a + "../c", a + "../../c", a + "../../../c", a + "/x", a.join("c", "d"), a.join("../x"), Pathname.new("") + "x", Pathname.new(".") + "x", Pathname.new("/") + "../a", Pathname("a") + Pathname("b"), a + ".", a.join("/y", "z")
#--- pathname, cleanpath
require "pathname"
%w[a/../b ./a /a/./b/../c .. a/.. /.. a//b/ . ../a/../b].each { |s| puts "#{s} -> #{Pathname.new(s).cleanpath}" }
#--- pathname, relative_path_from
require "pathname"
[%w[/a/b/c /a/d], %w[/a /a/b/c], %w[a/b a], %w[/a /a], %w[a ../b], %w[/x/y/z.html /x]].each do |one, two|
  begin
    puts Pathname.new(one).relative_path_from(Pathname.new(two))
  rescue ArgumentError => e
    puts e.message
  end
end
#--- pathname, relative to another kind
require "pathname"
Pathname.new("/a").relative_path_from(Pathname.new("b"))
#--- pathname, compare
require "pathname"
p Pathname.new("a") == Pathname.new("a"), Pathname.new("a").eql?(Pathname("a")), Pathname("a") <=> Pathname("b"), {Pathname("a") => 1}[Pathname("a")], Pathname("a") == "a", [Pathname("b"), Pathname("a")].sort.map(&:to_s), Pathname("a").hash == Pathname("a").hash
#--- pathname, ascend and descend
require "pathname"
Pathname.new("/a/b/c").ascend { |x| print x, " " }
Pathname.new("a/b").descend { |x| print x, " " }
puts Pathname.new("/a").ascend.map(&:to_s).join(",")
#--- pathname, files
require "pathname"
d = Pathname.new("d")
d.mkpath
(d + "x.txt").write("hello\nyou\n")
f = d.join("x.txt")
p f.read, f.exist?, f.file?, d.directory?, f.size, f.readlines, d.children, d.children(false), d.entries.map(&:to_s).sort, f.each_line.to_a, Pathname.glob("d/*"), d.glob("*.txt"), f.zero?, f.mtime.class
f.delete
p f.exist?, d.empty?, d.rmdir, d.exist?
#--- pathname of nil
require "pathname"
Pathname.new(nil)
#--- a Pathname where a path is wanted
require "pathname"
File.write(Pathname("z.txt"), "1")
p File.read(Pathname("z.txt")), File.exist?(Pathname("z.txt")), File.join(Pathname("a"), "b"), File.basename(Pathname("a/b.c")), File.extname(Pathname("a.b")), Dir.glob(Pathname("*.txt"))
#--- what deleting and chmod give back
require "pathname"
Dir.mkdir("d")
File.write("f", "")
p Pathname("f").chmod(0o600), Pathname("f").delete, Pathname("d").unlink
Pathname("nope").chmod(0o600)
