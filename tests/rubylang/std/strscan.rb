#--- a text is gone through
require 'strscan'
s = StringScanner.new("key: value, höher 12")
p s.scan(/(?<name>\w+):/), s[:name], s["name"], s[1], s[-1], s[5], s.matched, s.pre_match, s.post_match, s.captures, s.values_at(0, 1)
p s.skip(/\s+/), s.check(/\w+/), s.match?(/\w+/), s.pos, s.peek(3), s.getch, s.rest, s.rest_size, s.eos?, s.rest?, s.bol?
p s.scan_until(/,/), s.pre_match, s.scan(/,/), s.matched, s.scan(/ h./), s.pos, s.charpos, s.exist?(/\d/), s.check_until(/\d/), s.skip_until(/(\d)(\d)?/), s[2], s.eos?, s.scan(/x/), s.matched?, s.matched_size
#--- going back and on
require 'strscan'
s = StringScanner.new("abc def")
s.scan(/abc/)
p s.unscan.pos, s.scan(/^abc/), s.scan(/\A def/), s.eos?
s.reset
p s.pos, s.scan("ab"), s.string
s.pos = 1
p s.rest, s.terminate.eos?, s.getch
s << "more"
p s.scan(/m/), s.inspect
s.string = "new\nline"
p s.pos, s.scan(/new\n/), s.bol?, s.inspect, s.scan(/^l/)
s.pos = 99
#--- unscan without a match
require 'strscan'
StringScanner.new("a").unscan
#--- what is no pattern
require 'strscan'
StringScanner.new("a").scan(1)
#--- a tokenizer
class Lexer
  def initialize(text) = @scanner = StringScanner.new(text)

  def tokens
    found = []
    until @scanner.eos?
      found << if @scanner.skip(/\s+/) then next
               elsif (number = @scanner.scan(/\d+(\.\d+)?/)) then [:number, @scanner[1] ? number.to_f : number.to_i]
               elsif (name = @scanner.scan(/[[:alpha:]_]\w*/)) then [:name, name]
               else [:sign, @scanner.getch]
               end
    end
    found
  end
end
require 'strscan'
p Lexer.new("x = 3.5 * (y_1+ 42)").tokens
#--- nothing is seen of what is before
require 'strscan'
{ "a" => "b", "b" => "b", "\n" => "b", "é" => "é", "" => "b" }.each do |before, after|
  [/\Ab/, /^b/, /^/, /\bb/, /\Bb/, /\B/, /\b/, /(?<=a)b/, /(?<!a)b/, /(?<!a|bc)\w/, /\w(?<=b)/, /x?\w(?<=\Ab)/,
   /(?<=^)b/, /\Gb/, /\z/, /$/, /(?<!\w{1})b/, /(?<!#{"a" * 20})b/].each do |pattern|
    scanner = StringScanner.new(before + after)
    scanner.pos = before.bytesize
    print pattern.inspect, scanner.match?(pattern).inspect, scanner.pre_match.inspect, scanner.post_match.inspect
    print scanner.exist?(pattern).inspect, " "
  end
  puts
end
s = StringScanner.new("one two\nthree aab")
s.scan(/one/)
p s.scan_until(/\bt/), s.scan_until(/^t/), s.pre_match, s.scan_until(/(?<=aa)b/), s.pos, s.terminate.scan(/^/), s.scan(/\b/), s.scan(/\z/)
#--- a look at less than nothing
require 'strscan'
StringScanner.new("ab").peek(-1)
