#--- functions of Kernel
Kernel.warn("x")
p Kernel.format("%d", 1), Kernel.rand.class, Kernel.sleep(0), Kernel.Integer("3"), Kernel.system("true"), Kernel.`("echo a")
Kernel.puts "q"
#--- exceptions of the system
p Errno::ENOENT.new.message, Errno::ENOENT.new("x").message, Errno::ENOENT::Errno, Errno::ENOENT.new.errno
begin
  raise Errno::EACCES, "f"
rescue SystemCallError => e
  p e.message, e.class
end
#--- uncaught exception of the system
raise Errno::ENOENT, "some/file"
#--- constants that are there when asked for
p Process::Status.name, File::Stat.name, Object.const_defined?(:File), Object.const_get(:Dir), defined?(File), defined?(NopeX)
#--- what Ruby says of itself
class Site
  def agent = "Ruby/#{RUBY_VERSION}"
end
p Site.new.agent[/\d+\.\d+/], RUBY_ENGINE, RUBY_PLATFORM == RbConfig::CONFIG["arch"], RUBY_ENGINE_VERSION == RUBY_VERSION
#--- json and yaml of any object
require "json"
require "yaml"
class Foo < Struct.new(:a); end
p Foo.new(1).to_json, :a.to_json
puts [1, 2].to_yaml
#--- a module that includes what it uses
require "fileutils"
module Tools
  extend FileUtils
  def self.prepare = mkdir_p("x/y").inspect
end
puts Tools.prepare
#--- own methods before the library's
def system(*) = "mine"
def open(*) = "mine"
p system("x"), open("y")
#--- a method of File changed
class << File
  alias old_read read
  def read(*args) = old_read(*args).upcase
end
File.write("f", "abc")
p File.read("f")
#--- Time.now changed
class Time
  def self.now = Time.utc(2000, 1, 1)
end
p Time.now, Time.now.year
#--- method objects of the library
p %w[a/b c/d].map(&File.method(:basename)), [1, "a"].map(&:to_s).map(&Kernel.method(:String)), File.method(:join).call("a", "b")
#--- send and respond_to
p File.send(:extname, "a.b"), File.respond_to?(:read), Dir.respond_to?(:nope), File.public_send(:join, "a", "b")
#--- wrong number of arguments
File.join
File.extname
#--- missing method of a library's class
File.nope("x")
#--- missing method of a time
Time.now.nope rescue puts $!.message.sub(/\d{4}-.* /, "T ")
#--- colours
require "colorator"
p "x".red, "x".yellow, "x".cyan, "x".bold, Colorator.yellow("a"), "\e[31mx\e[0m".strip_ansi, "x".reset_ansi, "x".black, "x".blue.has_ansi?, Colorator.strip_ansi("\e[1mq\e[0m"), "x".magenta, "x".white, "x".green
#--- an IO that reads and writes files
IO.write("f", "one\ntwo\n")
p IO.read("f"), IO.readlines("f"), IO.binread("f").size
IO.foreach("f") { |line| p line }
p IO.popen("echo hi", &:read)
#--- a row of CSV
require "csv"
p [1, "a b", "c,d"].to_csv, "a,\"b,c\"".parse_csv
