# frozen_string_literal: true

# Parses and renders the templates of a site with Ruby's Liquid and Jekyll, for run.py.
# usage: ruby reference.rb FOLDER ROUNDS; prints the best times as JSON.

require "jekyll"
require "json"

folder, rounds = ARGV[0], ARGV[1].to_i
config = Jekyll.configuration("source" => folder, "destination" => File.join(folder, "_site"),
                              "quiet" => true, "time" => "2026-01-15 12:00:00 +0000", "disable_disk_cache" => true)
site = Jekyll::Site.new(config)
site.reset
site.read

clock = -> { Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) }
includes = site.includes_load_paths.flat_map do |dir|
  Dir[File.join(dir, "**", "*.{html,xml,md,txt,svg,js,css}")].select { |path| File.file?(path) }
end
items = (site.pages + site.docs_to_write).select { |item| item.content && item.render_with_liquid? }
sources = includes.map { |path| File.read(path, encoding: "UTF-8") } +
          site.layouts.values.map(&:content) + items.map(&:content)

parsable = sources.select do |source|
  Liquid::Template.parse(source, :line_numbers => true)
rescue Liquid::SyntaxError
  false
end

parse = Array.new(rounds) do
  started = clock.call
  parsable.each { |source| Liquid::Template.parse(source, :line_numbers => true) }
  clock.call - started
end

all = site.pages + site.docs_to_write
outputs = {}
render = Array.new(rounds) do
  site.liquid_renderer.reset
  site.inclusions.clear
  payload = site.site_payload
  spent = 0.0
  all.each do |item|
    next unless item.content
    renderer = Jekyll::Renderer.new(site, item, payload)
    payload["page"] = item.to_liquid
    payload["paginator"] = nil
    payload["layout"] = nil
    payload["site"].current_document = item
    payload["highlighter_prefix"] = payload["highlighter_suffix"] = nil
    info = { :registers => { :site => site, :page => payload["page"] } }
    started = clock.call
    text = item.render_with_liquid? ? renderer.render_liquid(item.content, payload, info, item.path) : item.content
    text = renderer.place_in_layouts(text, payload, info) if item.place_in_layout?
    spent += clock.call - started
    outputs[item.relative_path] = text
  end
  spent
end

puts JSON.generate("parse" => parse.min, "render" => render.min, "templates" => parsable.size,
                   "pages" => outputs.size, "outputs" => outputs)
