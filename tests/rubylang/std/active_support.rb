#--- names
require "active_support/all"
p "hello world".titleize, "man from the boondocks".titleize, "TheManWithoutAPast".titleize, "Donald E. Knuth".parameterize, "Héllo Wörld!".parameterize, "a b".parameterize(separator: "_"), "ActiveModel::Errors".underscore, "active_model/errors".camelize, "active_model".camelize(:lower), "employee_salary".humanize, "author_id".humanize, "puni_puni".dasherize, "Foo::Bar".demodulize, "posts".classify, "RawScaledScorer".tableize
#--- words
require "active_support/all"
%w[post octopus sheep word status box bus person child man mouse quiz day city wolf half potato leaf analysis datum news fish series category hero index axis matrix vertex alias buffalo tomato ox shoe move sex zombie cow key toy bush dish church].each { |w| print w.pluralize, " ", w.pluralize.singularize, " " }
#--- more words
require "active_support/all"
p "post".pluralize(1), "post".pluralize(2), "posts".singularize, "Person".pluralize, "CamelOctopus".pluralize, 1.ordinalize, 2.ordinalize, 3.ordinalize, 11.ordinalize, 23.ordinalize, 1.ordinal
#--- parts of strings
require "active_support/all"
p "a long text here".truncate(10), "a long text here".truncate(12, separator: " "), "a long text".truncate(8, omission: "~"), "one two three".truncate_words(2), "  a  b \n c ".squish, "".blank?, " ".blank?, nil.blank?, [].present?, "x".presence, "".presence, "hello".first, "hello".first(2), "hello".last(3), "hello".at(1), "hello".from(2), "hello".to(2), "hello".starts_with?("he"), "hello".ends_with?("lo"), "a b".remove("a"), "x\ny".indent(2), "hello".exclude?("z"), "x".html_safe, "String".constantize, "<a>".html_safe?, "upcase_me".upcase_first
#--- hashes
require "active_support/all"
p({a: {b: 1}}.deep_merge({a: {c: 2}}), {"a" => 1}.symbolize_keys, {a: 1}.stringify_keys, {"a" => {"b" => 1}}.deep_symbolize_keys, {a: {b: 1}}.deep_stringify_keys, {a: 1}.reverse_merge(b: 2), {a: 1, b: 2}.except(:a), {a: nil}.compact, {a: 1}.with_indifferent_access["a"], {"a" => 1}.with_indifferent_access[:a], {a: 1, b: [1, 2]}.to_query, {a: 1}.extract!(:a), {b: 1}.deep_transform_keys(&:to_s))
#--- arrays
require "active_support/all"
p [1, 2, 3].to_sentence, [1, 2].to_sentence, %w[a b c].to_sentence(last_word_connector: " and "), [1, 2, 3].second, [1, 2, 3].third, [1, 2, 3, 4, 5].in_groups_of(2), [1, 2, 3].in_groups_of(2, false), [1, 2, 3].sum, [1, nil, ""].compact_blank, [1, 2].excluding(1), [1, 2].including(3), Array.wrap(nil), Array.wrap([1]), Array.wrap(1), [1, 2, 3].from(1), [3, 1].many?, [1, 2, 3].in_groups(2), [{a: 1}, {a: 2}].pluck(:a), [1, 2].index_with { |x| x * 2 }, [1, 2].index_by(&:to_s), %w[a b].exclude?("c")
#--- durations and dates
require "active_support/all"
p 5.days.class, (Time.utc(2024, 1, 1) + 1.day), 2.hours.to_i, 1.week.to_i, (Date.new(2024, 1, 31) + 1.month), 3.minutes + 5, Time.utc(2024, 3, 5, 4).beginning_of_day, Time.utc(2024, 3, 5).end_of_month.day, Date.new(2024, 3, 5).beginning_of_month, Date.new(2024, 3, 5).end_of_month, Date.new(2024, 3, 5).beginning_of_week, Date.new(2024, 3, 5).next_week, Date.new(2024, 3, 5).beginning_of_year, Date.new(2024,3,5).to_s(:long), Time.utc(2024, 3, 5).to_s(:db), 1.day.ago.class, 2.days.from_now > Time.now
#--- formats
require "active_support/all"
p nil.try(:x), "a".try(:upcase), 5.try(:nope), "a".in?(%w[a b]), 1234567.to_s(:delimited), 1234567.89.to_s(:currency), 1024.to_s(:human_size), 0.123.to_s(:percentage, precision: 1), 10.to_s(:rounded, precision: 2), 1234567.to_s(:human), 5.multiple_of?(5), 1.megabyte, 3.kilobytes
#--- number helper
require "active_support/all"
p ActiveSupport::NumberHelper.number_to_human(1234567), ActiveSupport::NumberHelper.number_to_human_size(1234567), ActiveSupport::NumberHelper.number_to_delimited(1234567.5), ActiveSupport::NumberHelper.number_to_percentage(12.345, precision: 1), ActiveSupport::NumberHelper.number_to_currency(12.5), ActiveSupport::NumberHelper.number_to_rounded(12.3456, precision: 2), ActiveSupport::Inflector.pluralize("x"), ActiveSupport::Inflector.parameterize("A b"), ActiveSupport::Inflector.transliterate("é")
#--- number helper included
require "active_support/all"
include ActiveSupport::NumberHelper; p number_to_human(999), number_to_human(1200), number_to_human(12345, precision: 4)
#--- from xml
require "active_support/all"
p Hash.from_xml("<a><b>1</b><b>2</b><c x='1'>t</c></a>")
#--- to dates
require "active_support/all"
p "2024-01-02".to_date, "2024-01-02 10:00".to_time.year, Object.new.blank?, false.blank?, 0.blank?, "abc".to_datetime rescue p $!.class
#--- own inflections
require "active_support/all"
ActiveSupport::Inflector.inflections(:en) { |i| i.irregular "foo", "fooz"; i.uncountable "grass"; i.plural(/xyz$/, "xyzzy") } ; p "foo".pluralize, "grass".pluralize, "fooz".singularize, "axyz".pluralize
#--- indifferent access
require "active_support/all"
h = {a: 1}.with_indifferent_access; h[:b] = 2; p h, h.class, h.key?("b"), h.to_h, h.merge(c: 3)["c"], h.fetch(:a), h.dig(:a), h.slice(:a), h.keys
#--- others
require "active_support/all"
p 10.5.round(1), 3.14159.to_s(:rounded, precision: 2), "hello"[1..], "a".ord, "CSV data".underscore, "HTMLParser".underscore, "some_html_text".camelize, "éa".titleize, "x-men: the last stand".titleize, "ruby on rails".tableize, "my_post".classify, "user/admin".camelize
#--- citation counts
require "active_support/all"
module Badge
  include ActiveSupport::NumberHelper
  extend self
  def show(n) = number_to_human(n, :format => '%n%u', :precision => 2, :units => { :thousand => 'K', :million => 'M', :billion => 'B' })
end
[0, 5, 42, 999, 1000, 1234, 12345, 123456, 999999, 1234567, "12", "x", nil, 15.5, 1e9].each { |n| print Badge.show(n).inspect, " " }
#--- number helper options
require "active_support"
require "active_support/number_helper"
include ActiveSupport::NumberHelper
p number_to_delimited(1234567, delimiter: "."), number_to_delimited(-12345.678), number_to_rounded(1234.5, precision: 2, delimiter: ","), number_to_rounded(389.32314, significant: true, precision: 2), number_to_rounded(13, precision: 5, significant: true, strip_insignificant_zeros: true), number_to_human_size(123456789, precision: 2), number_to_human_size(1), number_to_human_size(1024 * 1024), number_to_human_size(500.5), number_to_currency(-1.5), number_to_currency(1234.567, unit: "€", format: "%n %u", precision: 1), number_to_percentage(50, precision: 0), number_to_human(0.5), number_to_human(-1234), number_to_human(1500, significant: false, precision: 1), number_to_phone(5551234), number_to_human(1234567, units: { million: "Mio" })
#--- blank
require "active_support/core_ext/object/blank"
p nil.blank?, "".blank?, [nil].blank?, {}.present?, " x ".presence, 0.present?
#--- words in a template
require "active_support/core_ext/string/inflections"
%w[tag category post person].each { |w| puts "#{w.pluralize} #{w.titleize} #{w.camelize}" }
p "my-tag name".titleize, "x_y".camelize(:lower), "Some Title Here".parameterize, "The Big Category".underscore, "user_id".humanize(keep_id_suffix: true), "author".humanize(capitalize: false)
