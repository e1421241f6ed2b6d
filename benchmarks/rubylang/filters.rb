# Filters as plugins have them, each about ten lines, called 10,000 times.
module Filters
  STOP = { "a" => true, "the" => true, "of" => true, "and" => true }.freeze
  SEEN = Hash.new(0)

  def slug(input, words = 6)
    return "" if input.nil? || input.empty?

    parts = input.to_s.downcase.split(" ").map { |word| word.gsub(/[^a-z0-9]/, "") }
    parts = parts.reject { |word| word.empty? || STOP[word] }
    parts = parts.first(words) if parts.size > words
    name = parts.join("-")
    SEEN[name] += 1
    SEEN[name] > 1 && SEEN[name] < 3 ? "#{name}-#{SEEN[name]}" : name
  end

  def reading_time(text)
    count = text.split(/\s+/).length
    minutes = count / 180
    if minutes < 1
      "less than a minute"
    elsif minutes == 1
      "1 minute"
    else
      "#{minutes} minutes"
    end
  end

  def by_year(posts)
    years = {}
    posts.each do |post|
      year = post["date"][0, 4]
      years[year] ||= []
      years[year] << post["title"]
    end
    years.sort_by { |year, _| year }.reverse.map { |year, titles| "#{year}: #{titles.join(", ")}" }
  end

  def authors(names, limit: 3)
    shown = names.take(limit).map do |name|
      last, first = name.split(", ")
      first ? "#{first[0]}. #{last}" : last
    end
    more = names.length - limit
    shown << "et al." if more > 0
    shown.length == 2 ? shown.join(" and ") : shown.join(", ")
  end

  def badge(status)
    color =
      case status.to_s.strip.downcase
      when "published", "accepted" then "green"
      when "submitted" then "orange"
      when /^draft/ then "red"
      else "gray"
      end
    %(<span class="badge" style="color: #{color}">#{status.capitalize}</span>)
  end
end

include Filters

POSTS = [
  { "date" => "2024-01-02", "title" => "One" },
  { "date" => "2023-05-06", "title" => "Two" },
  { "date" => "2024-07-08", "title" => "Three" },
].freeze
TITLE = "The Art of Writing Small Interpreters, and Other Stories!"
TEXT = (["word"] * 300).join(" ")
NAMES = ["Knuth, Donald", "Dijkstra, Edsger", "Hopper, Grace", "Turing"].freeze
RUNS = {
  "slug" => -> { slug(TITLE) },
  "reading_time" => -> { reading_time(TEXT) },
  "by_year" => -> { by_year(POSTS) },
  "authors" => -> { authors(NAMES) },
  "badge" => -> { badge("Accepted") },
}.freeze

RUNS.each do |name, run|
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  10_000.times { run.call }
  seconds = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
  puts "#{name} #{seconds}"
end
