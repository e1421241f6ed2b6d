#--- ostruct
require "ostruct"
o = OpenStruct.new(a: 1, "b" => 2)
o.c = 3; o[:d] = 4
p o, o.a, o.b, o.c, o[:d], o["a"], o.nope, o.respond_to?(:a), o.to_h, o == OpenStruct.new(a: 1, b: 2, c: 3, d: 4), o.dig(:a), o.each_pair.to_a, o.delete_field(:a), o.a, OpenStruct.new, o.eql?(o.dup)
p OpenStruct.new(x: {y: 1}).x[:y], OpenStruct.new(a: 1).to_s, (OpenStruct.new(a:1).freeze.a = 2) rescue p $!.class
begin; OpenStruct.new.foo(1); rescue NoMethodError => e; puts e.message.sub(/0x\h+/,''); end
class Cfg < OpenStruct; def full = "#{a}-#{b}"; end; p Cfg.new(a: 1, b: 2).full, Cfg.new(a: 1)
#--- forwardable
require "forwardable"
class Q; extend Forwardable; def_delegators :@a, :size, :<<, :first, :each; def_delegator :@a, :last, :newest; def_delegator "self.class", :name, :cn; delegate [:empty?] => :@a; instance_delegate %i[join map] => :@a; include Enumerable; def initialize; @a = []; end; end
q = Q.new; q << 1 << 2; p q.size, q.first, q.newest, q.cn, q.empty?, q.join("-"), q.map { |x| x * 2 }, q.include?(2), q.sort_by { |x| -x }
module Fwd; extend SingleForwardable; def_delegator :"[1,2]", :size; end; p Fwd.size
#--- singleton
require "singleton"
class Sg; include Singleton; attr_accessor :v; end
p Sg.instance.equal?(Sg.instance), (Sg.new rescue $!.class), Sg.instance.v = 3, Sg.instance.v
#--- observer
require "observer"
class Tick; include Observable; def go; changed; notify_observers(1, :x); end; end
class Obs; def update(*a) = p(a); end
t = Tick.new; t.add_observer(Obs.new); t.go; p t.count_observers, t.changed?; t.delete_observers; t.go
#--- delegate
require "delegate"
class Dec < SimpleDelegator; def extra = "x#{size}"; def first = super.to_s + "!"; end
d = Dec.new([1, 2]); p d.extra, d.first, d.last, d.__getobj__, d == [1, 2], d.is_a?(Array), d.class, d.map { |x| x }, d.respond_to?(:push), d.inspect, d.to_s, (d.nope rescue $!.class)
d.__setobj__([5]); p d.last, d.method(:size).class, d != [5], !d
class Tmp < DelegateClass(Array); def initialize; super([]); end; end; z = Tmp.new; z << 1; p z.size
#--- logger
require "logger"; require "stringio"
io = StringIO.new; l = Logger.new(io); l.info("hi"); l.warn { "blk" }; l.error(RuntimeError.new("bad")); l.debug(:sym); l.add(Logger::FATAL, "m", "prog"); l.unknown("u"); l << "raw\n"
puts io.string.gsub(/\[.*?\]/, "[T]")
io = StringIO.new; l = Logger.new(io, level: Logger::WARN, progname: "pp"); l.info("no"); l.warn("yes"); l.formatter = proc { |s, t, pn, m| "#{s}|#{t.class}|#{pn}|#{m}\n" }; l.error("f"); puts io.string.gsub(/\[.*?\]/, "[T]")
p l.level, l.warn?, l.info?, Logger::INFO, l.progname, (l.level = :debug), l.level, l.debug?, Logger.new(nil).info("x"), Logger::Severity.constants.size, Logger.new($stdout, formatter: ->(*a) { "L #{a.last}\n" }).info("z")
#--- pp
require "pp"
pp [1, 2], {a: 1}; p pp(1), pp, [1].pretty_inspect, pp(1, 2)
pp({"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" => [1, 2, 3], "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" => {"c" => "dddddddddddddddddddddddddd"}, k: nil})
pp (1..50).to_a, ["x" * 50, "y" * 50, {a: "z" * 70}]
class PO; def initialize; @a = 1; @b = "x" * 80; end; end; puts PO.new.pretty_inspect.gsub(/0x\h+/, "0x")
#--- english
require "English"
"abc" =~ /b/; p $PREMATCH, $MATCH, $POSTMATCH, $LAST_MATCH_INFO[0], $PROGRAM_NAME.class, $PID.class, $ERROR_INFO, $INPUT_RECORD_SEPARATOR
#--- i18n
require "i18n"
I18n.config.available_locales = :en; p I18n.transliterate("Ærøskøbing élan ñ ß łódź 日本 Œuvre ÿ"), I18n.transliterate("日", replacement: "-"), I18n.locale, I18n.default_locale
I18n.config.available_locales = :en
p I18n.available_locales, I18n.transliterate("Zürich")
require "set"; p Set[1].to_a
#--- logger with a date of its own
require "logger"; require "stringio"
io = StringIO.new
l = Logger.new(io, datetime_format: "%-d.%m %L %F")
l.info("x")
Logger::Formatter.new.tap { |f| io << f.call("WARN", Time.utc(2024, 3, 5, 14, 7, 9.25), nil, "y").sub(/#\d+/, "#1") }
puts io.string.sub(/\[.*?\]/) { |head| head.gsub(/\d/, "0").sub(/#0+/, "#0") }
#--- i18n's settings
require "i18n"
I18n.load_path << "words.yml"
p I18n.load_path.size, I18n.config.enforce_available_locales
