#--- raise and rescue
begin
  raise "oops"
rescue => e
  p e.class, e.message
end
#--- raise with class and message
begin
  raise ArgumentError, "bad"
rescue ArgumentError => e
  p e
end
#--- raise a class alone
begin
  raise ArgumentError
rescue => e
  p e.message, e
end
#--- raise an instance
begin
  raise IOError.new("io")
rescue IOError => e
  p e.message
end
#--- new error with and without message
p StandardError.new.message, StandardError.new("x").message, StandardError.new(nil).message, StandardError.new(5).message
#--- rescue chooses by class
def m
  yield
rescue TypeError, ArgumentError => e
  "type or arg: #{e.message}"
rescue ZeroDivisionError
  "zero"
rescue => e
  "other: #{e.class}"
end
p m { raise TypeError, "t" }, m { raise ArgumentError, "a" }, m { 1 / 0 }, m { raise "x" }, m { 5 }
#--- rescue doesn't catch Exception
begin
  begin
    raise Exception, "top"
  rescue => e
    puts "no"
  end
rescue Exception => e
  puts "yes #{e.message}"
end
#--- else and ensure
def m(x)
  begin
    raise "r" if x
    print "body "
  rescue
    print "rescue "
  else
    print "else "
  ensure
    puts "ensure"
  end
end
m(true)
m(false)
#--- value of begin
a = begin
  1
rescue
  2
else
  3
ensure
  4
end
p a
b = begin
  raise "x"
rescue
  2
ensure
  4
end
p b
#--- rescue modifier
x = Integer("x") rescue -1
p x, (raise("a") rescue "b")
y = (nil.foo rescue :nope)
p y
#--- retry
n = 0
begin
  n += 1
  raise "again" if n < 3
  p n
rescue
  retry
end
#--- retry in a method
def m
  tries ||= 0
  tries += 1
  raise "x" if tries < 3
  tries
rescue
  retry
end
#--- nested rescue
begin
  begin
    raise "inner"
  rescue => e
    raise TypeError, "outer"
  end
rescue => e
  p e.message, e.cause&.message, e.cause.cause
end
#--- re-raise
begin
  begin
    raise "a"
  rescue => e
    puts "log"
    raise
  end
rescue => e
  p e.message
end
#--- raise with explicit cause
begin
  raise TypeError.new("x"), cause: nil
rescue => e
  p e.cause
end
begin
  raise "a", cause: IOError.new("c")
rescue => e
  p e.cause
end
#--- ensure always runs
def m
  yield
ensure
  print "E"
end
m { 1 }
m { raise "x" } rescue print "R"
[1].each { m { break } }
catch(:t) { m { throw :t } }
puts
#--- ensure doesn't change the value
def m
  1
ensure
  2
end
p m
#--- return in ensure wins
def m
  raise "x"
ensure
  return 5
end
p m
#--- exception in ensure wins
begin
  begin
    raise "a"
  ensure
    raise "b"
  end
rescue => e
  p e.message
end
#--- custom exceptions
class MyError < StandardError
  attr_reader :code
  def initialize(msg = "default", code: 0)
    super(msg)
    @code = code
  end
end
begin
  raise MyError
rescue MyError => e
  p e.message, e.code
end
begin
  raise MyError.new("m", code: 5)
rescue MyError => e
  p e.message, e.code
end
#--- raise with class, message and keywords
class MyError < StandardError
  def initialize(msg = nil, code: 1)
    super("#{msg} #{code}")
  end
end
begin
  raise MyError, "x"
rescue => e
  p e.message
end
#--- message method overridden
class E2 < StandardError
  def message = "overridden"
end
begin
  raise E2, "given"
rescue => e
  p e.message, e.to_s, e
end
#--- to_s overridden
class E3 < StandardError
  def to_s = "shown"
end
begin
  raise E3
rescue => e
  p e.message, e.inspect
end
#--- empty message
p RuntimeError.new(""), StandardError.new("a\nb")
#--- hierarchy
class A < StandardError; end
class B < A; end
begin
  raise B
rescue A => e
  p e.class
end
p B.ancestors.take(3), ZeroDivisionError.superclass, KeyError.superclass, NoMethodError.superclass, StopIteration.superclass
#--- rescue by module
module Tag; end
class TE < StandardError
  include Tag
end
begin
  raise TE
rescue Tag => e
  p e.class
end
#--- rescue extended exception
module Tag; end
begin
  begin
    raise "x"
  rescue => e
    e.extend(Tag)
    raise
  end
rescue Tag => e
  p e.message
end
#--- rescue with splat
ERRORS = [TypeError, KeyError]
begin
  {}.fetch(:x)
rescue *ERRORS => e
  p e.class
end
#--- rescue with an expression
def errs = [IOError]
begin
  raise IOError
rescue *errs, TypeError
  puts "ok"
end
#--- rescue into other variables
class H
  def m
    raise "x"
  rescue => @e
    @e.message
  end
end
p H.new.m
begin
  raise "y"
rescue => $err
end
p $err.message
#--- the variable stays after rescue
begin
  raise "z"
rescue => e
end
p e.message
#--- $! and $@
begin
  raise "x"
rescue
  p $!.message, $!.class
end
p $!
#--- exception objects
e = RuntimeError.new("m")
p e.message, e.backtrace
p e == RuntimeError.new("m"), e == RuntimeError.new("n")
#--- exception method
e = ArgumentError.exception("x")
p e, e.exception.equal?(e), e.exception("y")
#--- raise something that is no exception
raise 5
#--- raise with a class that is none
raise String, "x"
#--- raise with nothing
raise
#--- rescue class must be a module
begin
  raise "x"
rescue 5
end
#--- frozen error
s = "a".freeze
begin
  s << "b"
rescue => e
  p e.class, e.message
end
begin
  [1].freeze << 2
rescue => e
  p e.message
end
begin
  {a: 1}.freeze[:b] = 1
rescue FrozenError => e
  p e.message, e.receiver
end
#--- frozen objects
class A
  attr_accessor :x
  def initialize = @x = 1
end
a = A.new.freeze
begin
  a.x = 2
rescue => e
  puts e.message
end
p a.frozen?, a.x
#--- key error
begin
  {a: 1}.fetch(:b)
rescue KeyError => e
  p e.message, e.key, e.receiver
end
#--- index error
[1].fetch(5)
#--- name error details
begin
  foo_bar
rescue NameError => e
  p e.name, e.class, e.message
end
#--- no method error details
begin
  5.zork(1, 2)
rescue NoMethodError => e
  p e.name, e.args, e.receiver
end
#--- type errors
[-> { 1 + nil }, -> { 1 + "a" }, -> { "a" + 1 }, -> { [1] + 1 }, -> { Integer(nil) }, -> { Integer([1]) }, -> { Float("x") }, -> { "a" * "b" }, -> { nil + 1 }, -> { [3, "a"].sort }, -> { [1, nil].max }].each do |f|
  f.call
rescue => e
  puts "#{e.class}: #{e.message}"
end
#--- zero division
p 1.0 / 0, -1.0 / 0
begin
  1 / 0
rescue => e
  p e
end
begin
  1 % 0
rescue => e
  p e.message
end
#--- stop iteration
e = [1].each
e.next
begin
  e.next
rescue StopIteration => x
  p x.message, x.result
end
#--- exit in ensure
begin
  exit 3
rescue SystemExit => e
  p e.status, e.success?, e.message
end
begin
  exit
rescue SystemExit => e
  p e.status, e.success?
end
#--- abort
begin
  abort "msg"
rescue SystemExit => e
  p e.status, e.message
end
#--- exit blocks
at_exit { puts "never printed by a loaded file" } if false
puts "x"
#--- backtrace lines
def a = raise("x")
def b
  a
end
begin
  b
rescue => e
  puts e.backtrace.map { |l| l[/:(\d+:in .*)/, 1] }.first(3)
end
#--- backtrace in blocks
def m
  [1].each do |x|
    raise "x"
  end
end
begin
  m
rescue => e
  puts e.backtrace.map { |l| l[/:(\d+:in .*)/, 1] }.first(3)
end
#--- backtrace of native methods
begin
  Integer("x")
rescue => e
  puts e.backtrace.first[/:(\d+:in .*)/, 1]
end
#--- backtrace in classes
class K
  def self.cm = raise("a")
  def im = self.class.cm
  def initialize
    im
  end
end
begin
  K.new
rescue => e
  puts e.backtrace.map { |l| l[/:(\d+:in .*)/, 1] }.first(4)
end
#--- backtrace over several lines
def m(x)
  x.
    foo(
      1
    )
end
begin
  m(5)
rescue => e
  puts e.backtrace.first[/:(\d+:in .*)/, 1]
end
#--- set_backtrace and raise with a backtrace
begin
  raise RuntimeError, "x", ["a:1", "b:2"]
rescue => e
  p e.backtrace
end
#--- caller
def m = caller.first[/:(\d+:in .*)/, 1]
def n = m
puts n
puts m
#--- __LINE__ and __FILE__
p __LINE__
p __FILE__ == $0, File.basename(__FILE__).end_with?(".rb")
#--- error in a block is the method's caller's
def m = yield
begin
  m { raise "in block" }
rescue => e
  p e.message
end
#--- exceptions and return values of rescue clauses
def m
  raise "x"
rescue
end
p m
#--- rescue in do blocks
r = [1].map do |x|
  raise "a"
rescue => e
  e.message
end
p r
#--- rescue in class bodies
class A
  raise "x"
rescue => e
  puts "class rescue #{e.message}"
end
#--- rescue in a lambda
f = lambda do
  raise "x"
rescue
  :rescued
ensure
  print "!"
end
p f.call
#--- errors compare by message and class
p TypeError.new("a") == TypeError.new("a"), TypeError.new("a") == ArgumentError.new("a")
#--- raise in rescue keeps cause chain
def chain
  begin
    begin
      raise "1"
    rescue
      raise "2"
    end
  rescue
    raise "3"
  end
end
begin
  chain
rescue => e
  while e
    puts e.message
    e = e.cause
  end
end
#--- timeout style loops
attempts = 0
begin
  attempts += 1
  raise IOError, "fail #{attempts}" if attempts < 3
  puts "ok after #{attempts}"
rescue IOError => e
  puts e.message
  retry if attempts < 3
end
#--- warn goes to stderr
warn "to stderr"
puts "to stdout"
#--- NotImplementedError
class A
  def m = raise(NotImplementedError, "#{self.class} must implement")
end
begin
  A.new.m
rescue NotImplementedError => e
  p e.message, e.is_a?(StandardError), e.is_a?(ScriptError)
end
#--- full_message
begin
  raise "x"
rescue => e
  puts e.full_message(highlight: false).include?("x (RuntimeError)")
end
#--- detailed error of argument count in blocks of define_method
begin
  ->(x) {}.call
rescue ArgumentError => e
  p e.message
end
#--- LoadError
begin
  require "no/such/library"
rescue LoadError => e
  p e.message, e.path
end
#--- LocalJumpError
begin
  def m = yield
  m
rescue LocalJumpError => e
  p e.message
end
#--- FloatDomainError
begin
  (0.0 / 0).to_i
rescue FloatDomainError => e
  p e.message
end
#--- RangeError and others
begin
  "abc".center
rescue ArgumentError => e
  p e.message
end
begin
  [1, 2].first(-1)
rescue ArgumentError => e
  p e.message
end
#--- encoding of messages
begin
  raise "ünïcode"
rescue => e
  p e.message
end
#--- comparison failed
[1, "a"].sort
#--- uncaught custom
class Boom < StandardError
  def initialize = super("boom!")
end
raise Boom
#--- uncaught in a method
def m = nil.upcase
m
#--- exceptions with equal sign and rescue modifier precedence
a = b = raise("x") rescue 5
p a, b
x = [1, (raise "y" rescue 2), 3]
p x
#--- method rescue with retry and ensure order
$log = []
def m(n)
  $log << "try#{n}"
  raise "x" if $log.size < 3
  :ok
rescue
  $log << "rescue"
  retry
ensure
  $log << "ensure"
end
p m(1), $log
#--- ten thousand levels and no end
def deep(number) = number == 0 ? 0 : 1 + deep(number - 1)
p deep(9000)
def blocks(number) = [1].map { |x| number == 0 ? x : blocks(number - 1) }.first
p blocks(2000)
def endless(number, *others) = endless(number + 1, *others)
begin
  endless(0, 1, 2)
rescue SystemStackError => error
  puts error.message
end
