#--- making, listing, removing
Dir.mkdir("d")
File.write("d/b", "")
File.write("d/a", "")
File.write("d/.h", "")
p Dir.children("d").sort, Dir.entries("d").sort, Dir.each_child("d").to_a.sort, Dir.exist?("d"), Dir.empty?("d"), Dir.empty?("nope"), Dir.exist?("d/a"), Dir.new("d").children.sort, Dir.open("d").to_a.sort, Dir.foreach("d").to_a.sort, Dir.open("d") { |x| x.path }
File.delete("d/a", "d/b", "d/.h")
p Dir.empty?("d"), Dir.rmdir("d"), Dir.exist?("d")
#--- what isn't there
begin; Dir.children("nope"); rescue => e; puts e.class, e.message; end
begin; Dir.entries("nope"); rescue => e; puts e.message; end
begin; Dir.rmdir("nope"); rescue => e; puts e.message; end
begin; Dir.chdir("nope"); rescue => e; puts e.message; end
begin; Dir.mkdir("a/b"); rescue => e; puts e.message; end
begin; Dir.mkdir("."); rescue => e; puts e.class, e.message; end
p Dir.glob("nope/*"), Dir["nope"]
#--- chdir
Dir.mkdir("d")
here = Dir.pwd
p Dir.chdir("d") { |x| [x, Dir.pwd == File.join(here, "d")] }, Dir.pwd == here, Dir.chdir("d"), Dir.getwd == File.join(here, "d")
#--- glob
%w[a b/c b/c/d .x].each { |d| Dir.mkdir(d) }
%w[1.txt 2.md a/3.txt b/4.txt b/c/5.md b/c/d/6.txt .h .x/7.txt].each { |f| File.write(f, "") }
["*", "*.txt", "**/*.txt", "**/*", "*/", "**/", "{1,2}.*", "*.{txt,md}", "b/**/*.{md,txt}", "?.txt", "[12].*", ".*", "a/../a/*", "b/*/*", "./*.txt", "**/c/*", "b/**", "**", "", "a", "zzz"].each { |g| puts "#{g}: #{Dir.glob(g).inspect}" }
#--- glob with several, base and flags
Dir.mkdir("b")
%w[1.txt 2.md b/3.txt .h].each { |f| File.write(f, "") }
p Dir.glob(["*.md", "*.txt"]), Dir["*.md", "b/*"], Dir.glob("*", base: "b"), Dir.glob("*", File::FNM_DOTMATCH).sort, Dir.glob("**/*", base: "."), Dir.glob("{*.md,b/*}"), Dir["*.txt", base: "b"], Dir.glob("**/*.TXT", File::FNM_CASEFOLD)
Dir.glob("*.txt") { |f| puts f }
p Dir.glob("*.txt").each { |f| f }.map { |f| File.basename(f, ".*") }
#--- glob of an absolute path
File.write("a.txt", "")
p Dir.glob(File.join(Dir.pwd, "*.txt")).map { |f| File.basename(f) }, Dir.glob(Dir.pwd) == [Dir.pwd], Dir[File.join(Dir.pwd, "**", "*")].size
#--- glob returns new Strings
File.write("a.txt", "")
p Dir["*.txt"].first.frozen?, Dir["*.txt"].first << "x"
#--- read and rewind
File.write("z", "")
d = Dir.new(".")
p [d.read, d.read, d.read].sort, d.read, d.rewind.class, d.close, d.class, d.inspect
#--- home and tmp
require "tmpdir"
ENV["HOME"] = "/home/me"
p Dir.home, Dir.tmpdir.class
path = nil
r = Dir.mktmpdir { |d| path = d; File.write(File.join(d, "f"), "1"); Dir.children(d) }
p r, Dir.exist?(path)
d = Dir.mktmpdir("pre")
p File.basename(d).start_with?("pre"), File.directory?(d), Dir.rmdir(d)
d = Dir.mktmpdir(["a", ".b"])
p File.basename(d) =~ /\Aa.*\.b\z/
Dir.rmdir(d)
#--- fileutils, folders
require "fileutils"
p FileUtils.mkdir_p("a/b/c"), FileUtils.mkdir_p(["x", "y/z"]), Dir.exist?("a/b/c"), FileUtils.mkdir("q"), FileUtils.rmdir("q"), FileUtils.mkdir_p("a/b/c"), FileUtils.pwd == Dir.pwd
FileUtils.cd("a") { p File.basename(Dir.pwd) }
#--- fileutils, files
require "fileutils"
p FileUtils.touch("t"), FileUtils.touch(%w[u v]), File.exist?("v"), FileUtils.cp("t", "w"), FileUtils.mv("w", "z"), File.exist?("w"), FileUtils.rm("z"), FileUtils.rm_f("nope"), FileUtils.rm(%w[u v]), FileUtils.rm_rf("t"), Dir.children(".")
#--- fileutils, trees
require "fileutils"
FileUtils.mkdir_p("a/b")
File.write("a/b/f", "1")
FileUtils.cp_r("a", "c")
p Dir["**/*"].sort
FileUtils.mkdir("d")
FileUtils.cp_r("a", "d")
FileUtils.cp_r("a/.", "e")
FileUtils.cp(%w[a/b/f], "d")
FileUtils.mv("c", "d/c")
p Dir["**/*"].sort
FileUtils.rm_r("d")
FileUtils.rm_rf(%w[a e nope])
p Dir["**/*"]
#--- fileutils, removing what isn't there
require "fileutils"
FileUtils.rm("nope")
#--- fileutils, copying what isn't there
require "fileutils"
FileUtils.cp("nope", "x")
#--- fileutils, copying several to what is no folder
require "fileutils"
FileUtils.touch(%w[a b])
FileUtils.cp(%w[a b], "c")
#--- fileutils, links and modes
require "fileutils"
File.write("f", "x")
FileUtils.ln_s("f", "l")
FileUtils.ln_sf("f", "l")
FileUtils.chmod(0o755, "f")
p File.readlink("l"), File.stat("f").mode.to_s(8), FileUtils.chmod("u-x,g=r", "f"), File.stat("f").mode.to_s(8), FileUtils.compare_file("f", "l"), FileUtils.identical?("f", "f"), FileUtils.uptodate?("f", ["nope"])
#--- fileutils, dry
require "fileutils"
FileUtils.mkdir_p("a", noop: true)
FileUtils.rm_rf("a", verbose: false)
p Dir.exist?("a")
#--- fileutils included
require "fileutils"
include FileUtils
mkdir_p "m/n"
p File.directory?("m/n")
rm_rf "m"
p File.directory?("m")
#--- find
require "find"
require "fileutils"
FileUtils.mkdir_p("r/a/b")
FileUtils.mkdir_p("r/c")
%w[r/1 r/a/2 r/a/b/3 r/c/4].each { |f| File.write(f, "") }
p Find.find("r").to_a
Find.find("r") { |f| Find.prune if f.end_with?("/a"); puts f }
#--- tempfile
require "tempfile"
t = Tempfile.new("x")
t.write("hello")
t.close
p File.read(t.path), File.basename(t.path).start_with?("x"), t.class
t.unlink
p t.path
q = Tempfile.create(["a", ".txt"]) { |f| f.puts "1"; f.flush; [File.extname(f.path), File.read(f.path), f.class, f.path] }
p q.first(2), File.exist?(q.last)
t = Tempfile.open("y") { |f| f << "z"; f.rewind; p f.read; f }
p t.closed?
#--- FileUtils: modes, links and all, or nothing with noop
require "fileutils"
def mode(name) = File.stat(name).mode.to_s(8)
FileUtils.mkdir_p("k/l")
FileUtils.touch(%w[f k/l/g])
[*%w[f k k/l k/l/g]].each { |name| File.chmod(0o755, name) }
FileUtils.ln_s("../f", "k/link")
FileUtils.chmod_R(0o700, "k")
p mode("k/l"), mode("k/l/g"), mode("f")
FileUtils.chmod_R(0o600, "f")
FileUtils.chmod(0o644, "k/link")
FileUtils.chmod(0o644, "f", noop: true)
FileUtils.chmod_R(0o644, "f", noop: true)
p mode("f"), FileUtils.chmod_R("u-r,g+w", ["f"]), mode("f")
FileUtils.ln("f", "hard", noop: true)
FileUtils.install("f", "copy", noop: true)
p File.exist?("hard"), File.exist?("copy")
File.chmod(0o640, "f")
FileUtils.install("f", "copy", mode: 0o600)
p mode("copy")
["x", "q+x", "u+z"].each do |wrong|
  FileUtils.chmod(wrong, "f")
rescue ArgumentError => e
  p e.message
end
[["chmod", 0o600, "nope"], ["chmod_R", 0o600, "nope"], ["ln", "f", "no/a"], ["ln_s", "f", "no/a"]].each do |name, *given|
  FileUtils.send(name, *given)
rescue SystemCallError => e
  p e.message
end
#--- FileUtils: told with verbose
require "fileutils"
$stderr = $stdout
told = { verbose: true }
FileUtils.mkdir("d", mode: 0o755, **told)
FileUtils.mkdir_p("d/e", mode: 0o755, **told)
FileUtils.rmdir("d/e", parents: true, **told)
FileUtils.touch("f", **told)
FileUtils.touch("f", nocreate: true, mtime: Time.at(0), **told)
FileUtils.chmod(0o644, "f", **told)
FileUtils.chmod_R("u+x", ["f"], **told)
FileUtils.ln("f", "g", **told)
FileUtils.ln("f", "g", force: true, **told)
FileUtils.ln_s("f", "s", **told)
FileUtils.ln_s("f", "s", force: true, **told)
FileUtils.ln_sf("f", "s", **told)
FileUtils.install("f", "i", **told)
FileUtils.install("f", "i", mode: 0o600, **told)
FileUtils.cp("f", "c", preserve: true, **told)
FileUtils.cp_r("f", "c2", preserve: true, remove_destination: true, **told)
FileUtils.mv("c", "c3", force: true, **told)
FileUtils.rm("g", force: true, **told)
FileUtils.rm_f("nope", **told)
FileUtils.rm_r("c2", force: true, **told)
FileUtils.rm_rf("c3", **told)
