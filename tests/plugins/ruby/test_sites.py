"""Small sites with Ruby plugins, built by the real `jekyll` and by us."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reference import assert_same_build, jekyllpy

PAGE = "---\ntitle: Hello\n---\n"

SITES: dict[str, dict[str, str]] = {
    "tags and blocks": {
        "_plugins/tags.rb": """
module Jekyll
  class Shown < Liquid::Tag
    def initialize(tag_name, text, tokens)
      super
      @text = text.strip
    end

    def render(context)
      site = context.registers[:site]
      page = context.registers[:page]
      context['seen'] = (context['seen'] || 0) + 1
      "#{@tag_name} #{@text} #{site.config['title']} #{page['title']} #{context['page.title']} #{context['seen']}"
    end
  end

  class Aside < Liquid::Block
    def render(context)
      converter = context.registers[:site].find_converter_instance(Jekyll::Converters::Markdown)
      "<aside>#{converter.convert(super)}</aside>"
    end
  end
end
Liquid::Template.register_tag('shown', Jekyll::Shown)
Liquid::Template.register_tag('aside', Jekyll::Aside)
""",
        "index.html": PAGE
        + "{% shown a b %} {% shown c %} {% aside %}*x* {{ page.title }}{% endaside %}",
    },
    "pages that never got any content have none": {
        "_plugins/made.rb": """
module Made
  class Generator < Jekyll::Generator
    def generate(site)
      bare = Class.new(Jekyll::Page) do
        def initialize(site)
          @site, @base, @dir, @name = site, site.source, "bare", "bare.html"
          process(@name)
          self.data = { "layout" => "shown" }
        end
      end
      made = [Jekyll::PageWithoutAFile.new(site, site.source, "x", "y.html"), bare.new(site)]
      made.first.data["layout"] = "shown"
      document = Jekyll::Document.new(File.join(site.source, "a.md"), :site => site, :collection => site.posts)
      site.config["contents"] = [*made, document].map { |one| one.content.inspect }.join(" ")
      site.pages.concat(made)
    end
  end
end
Jekyll::Hooks.register(:pages, :post_render) { |page| page.output += page.content.inspect }
""",
        "_layouts/shown.html": "<{{ content }}|{{ page.content | inspect }}|{{ page.content == nil }}>",
        "index.html": PAGE
        + "{{ site.contents }} {% for p in site.pages %}{{ p.content | inspect }};{% endfor %}",
    },
    "super of changed methods is what Jekyll does": {
        "_plugins/changed.rb": """
module Jekyll
  class Document
    prepend(Module.new do
      def read(opts = {}) = super.tap { data["seen"] = basename }
      def url = super + "-x"
    end)
  end

  class Renderer
    prepend(Module.new do
      def run = super + "run"
      def render_document = super + "[#{document.relative_path}]"
      def convert(content) = "(" + super + ")"
      def place_in_layouts(content, payload, info) = "{" + super + "}"

      def render_liquid(content, payload, info, path = nil)
        super(content + "<!-- #{payload['page']['url']} #{info[:registers][:site].class} -->", payload, info, path)
      end
    end)
  end

  class Site
    prepend(Module.new do
      def read
        super
        config["found"] = posts.docs.size
      end
    end)
  end

  class Tags::IncludeTag
    prepend(Module.new { def render(context) = "<" + super + ">" })
  end

  class Tags::HighlightBlock
    prepend(Module.new { def render(context) = "<" + super + ">" })
  end

  module Filters
    alias_method :before, :date_to_string

    def date_to_string(date, *rest) = "[" + before(date, *rest) + "]"
  end
end
""",
        "_includes/part.html": "part",
        "part.html": "beside",
        "_layouts/plain.html": "<body>{{ content }}</body>",
        "_posts/2020-01-01-a.md": "---\nlayout: plain\n---\n# Hello\n",
        "index.html": PAGE
        + "{% include part.html %} {% include_relative part.html %} {{ site.found }}"
        + "{% for post in site.posts %}{{ post.url }} {{ post.seen }} {{ post.date | date_to_string }}{% endfor %}"
        + "{% highlight ruby %}p 1{% endhighlight %}",
    },
    "refinements hold in the file that uses them": {
        "_plugins/a.rb": """
module Loud
  refine(String) { def loud = upcase + "!" }
end
using Loud

module Refined
  def loudly(text) = text.loud
end
Liquid::Template.register_filter(Refined)
""",
        "_plugins/b.rb": """
module Plain
  def plainly(text) = text.respond_to?(:loud) ? "refined" : "plain"
end
Liquid::Template.register_filter(Plain)
""",
        "index.html": PAGE + "{{ 'a' | loudly }} {{ 'a' | plainly }}",
    },
    "filters that come too late, and a Struct among a page's data": {
        "_plugins/late.rb": """
module Jekyll
  module Filters
    def late(text) = "late #{text}"
    def upcase(text) = "up #{text}"
  end

  class Named < Generator
    Category = Struct.new(:name, :count) do
      def to_liquid = { 'name' => name, 'count' => count }
    end

    def generate(site)
      site.pages.each { |page| page.data['category'] = Category.new('cms', 2) }
    end
  end
end
""",
        "index.html": PAGE
        + "{{ 'x' | late }} {{ 'x' | upcase }} {{ page.category.name }} {{ page.category.count }}",
    },
    "a collection that is asked what its documents know": {
        "_plugins/asked.rb": """
class Asked < Jekyll::Generator
  def generate(site)
    years = site.posts.map { |post| post.date.year }.uniq
    site.config['asked'] = "#{years} #{site.posts.respond_to?(:each)} #{site.posts.size}"
  end
end
""",
        "_posts/2020-01-01-a.md": PAGE,
        "_posts/2021-01-01-b.md": PAGE,
        "index.html": PAGE + "{{ site.asked }}",
    },
    "filters that come with a module's own": {
        "_plugins/taken.rb": """
module Jekyll::Filters
  def late(text) = "late #{text}"
end
module Own
  include Jekyll::Filters
end
Liquid::Template.register_filter(Own)
""",
        "index.html": PAGE + "{{ 'x' | late }}",
    },
    "filters": {
        "_plugins/filters.rb": """
module Words
  def shout(text, sign = '!')
    upcase(text) << sign
  end

  def by_length(words)
    words.sort_by { |word| [word.length, word] }
  end

  def counted(words)
    words.each_with_object(Hash.new(0)) { |word, found| found[word] += 1 }
  end

  def base(input)
    @context.registers[:site].baseurl + input
  end
end
Liquid::Template.register_filter(Words)
""",
        "_config.yml": "baseurl: /b\n",
        "index.html": PAGE
        + "{{ page.title | shout }} {{ 'a' | shout: '?' }} {{ '/x' | base }}\n"
        + "{% assign w = 'pear,fig,apple,fig' | split: ',' %}{{ w | by_length | join: ' ' }}\n"
        + "{% assign c = w | counted %}{{ c.fig }} {{ c | jsonify }}",
    },
    "generators and pages": {
        "_plugins/generators.rb": """
module Jekyll
  class TagPage < Page
    def initialize(site, base, dir, tag)
      @site = site
      @base = base
      @dir = dir
      @name = 'index.html'
      self.process(@name)
      self.read_yaml(File.join(base, '_layouts'), 'tag.html')
      self.data['tag'] = tag
      self.data['title'] = "Tag: #{tag}"
    end
  end

  class TagPages < Generator
    safe true
    priority :low

    def generate(site)
      site.tags.each_key { |tag| site.pages << TagPage.new(site, site.source, "tags/#{tag}", tag) }
      site.data['log'] << 'low'
    end
  end

  class First < Generator
    priority :highest

    def generate(site)
      site.data['log'] = ['first']
      site.data['by_year'] = site.posts.docs.group_by { |post| post.date.year }.map { |year, posts|
        { 'year' => year, :symbol => 1, 'titles' => posts.map { |post| post.data['title'] } }
      }
      site.posts.docs.each do |post|
        post.data['title'].sub!('P', 'Q')
        post.content << ' more'
        post.data['tags'] << 'extra'
      end
      page = PageWithoutAFile.new(site, site.source, 'made', 'up.md')
      page.content = "# {{ page.title }}"
      page.data.merge!('title' => 'Made up', 'layout' => nil)
      site.pages << page
    end
  end
end
""",
        "_layouts/tag.html": "---\n---\n{{ page.title }} {{ page.url }} {{ site.tags[page.tag].size }}",
        "_posts/2024-01-02-a.md": "---\ntitle: Pa\ntags: [x]\n---\nA",
        "_posts/2025-01-02-b.md": "---\ntitle: Pb\ntags: [x, y]\n---\nB",
        "index.html": PAGE
        + "{{ site.data.log | jsonify }} {{ site.data.by_year | jsonify }}\n"
        + "{% for p in site.posts %}{{ p.title }} {{ p.tags | join }} {{ p.content }}{% endfor %}",
    },
    "hooks, in order": {
        "_plugins/hooks.rb": """
$order = []
Jekyll::Hooks.register(:site, :after_init) { |site| site.config['note'] = 'init' }
Jekyll::Hooks.register(:pages, :pre_render, priority: :low) { |page, payload| $order << 'low' }
Jekyll::Hooks.register(:pages, :pre_render, priority: :high) do |page, payload|
  $order << 'high'
  payload['page']['given'] = 'yes'
  payload['site']['more'] = 'of it'
end
Jekyll::Hooks.register(:pages, :pre_render) { |page| $order << 'normal' }
Jekyll::Hooks.register([:pages, :posts], :post_convert) { |item| item.content = item.content.tr('x', 'y') }
Jekyll::Hooks.register :pages, :post_render do |page|
  page.output.gsub!(/ORDER/) { $order.join(',') }
end
Jekyll::Hooks.register :site, :post_write do |site|
  File.write(File.join(site.dest, 'written.txt'), site.pages.map(&:url).sort.join("\\n"))
end
""",
        "index.html": PAGE + "xx ORDER {{ page.given }} {{ site.more }} {{ site.note }}",
    },
    "converters": {
        "_plugins/up.rb": """
module Jekyll
  class Up < Converter
    priority :low

    def matches(ext)
      ext =~ /^\\.up$/i
    end

    def output_ext(ext)
      '.html'
    end

    def convert(content)
      content.upcase
    end
  end
end
""",
        "index.up": PAGE + "small {{ page.title }}",
    },
    "changed classes": {
        "_plugins/changes.rb": """
module Louder
  def url
    super.sub('hello', 'HELLO')
  end
end
Jekyll::Page.prepend(Louder)

class Jekyll::Publisher
  def hidden_in_the_future?(document)
    false
  end
end

class Jekyll::Site
  alias_method :plain_write, :write
  def write
    plain_write
    File.write(File.join(dest, 'after.txt'), 'x')
  end
end

class Jekyll::Document
  def shouted
    data['title'].upcase
  end
end
Jekyll::Hooks.register(:posts, :pre_render) { |post| post.data['loud'] = post.shouted }
""",
        "hello.html": PAGE + "{{ page.url }}",
        "_posts/2999-01-01-late.md": "---\ntitle: Late\n---\n{{ page.loud }}",
    },
    "templates within": {
        "_plugins/within.rb": """
class Within < Liquid::Tag
  def render(context)
    first = Liquid::Template.parse('{{ page.title }} {{ n }}').render(context)
    second = Liquid::Template.parse('{{ a | upcase }}').render('a' => @markup.strip)
    context.stack do
      context['n'] = 5
      first + second + Liquid::Template.parse('{{ n }}').render(context)
    end
  end
end
Liquid::Template.register_tag('within', Within)
""",
        "index.html": PAGE + "{% assign n = 3 %}{% within word %} {{ n }}",
    },
    "drops": {
        "_plugins/drops.rb": """
class Person < Liquid::Drop
  def initialize(name)
    @name = name
  end

  def name
    @name
  end

  def liquid_method_missing(key)
    "no #{key}"
  end
end

class People < Jekyll::Generator
  def generate(site)
    site.config['people'] = [Person.new('Ada'), Person.new('Alan')]
  end
end
""",
        "index.html": PAGE
        + "{% for p in site.people %}{{ p.name }} {{ p.age }} {% endfor %}{{ site.people | map: 'name' | join }}",
    },
    "files that the settings name, which come last and once": {
        "_config.yml": "plugins: [./tools/order, ./_plugins/z.rb]\n",
        "tools/order.rb": "$order << 'order'\n",
        "_plugins/a.rb": "$order = ['a']\nJekyll::Hooks.register(:site, :pre_render) { |site| "
        "site.config['order'] = $order }\n",
        "_plugins/z.rb": "$order << 'z'\n",
        "index.html": PAGE + "{{ site.order | join }}",
    },
    "posts of tags that there are not": {
        "_plugins/none.rb": """
class None < Jekyll::Generator
  def generate(site)
    site.config['seen'] = [site.tags['x'].size, site.tags['none'].size, site.categories[:c].inspect,
                           site.tags.fetch('other', 7), site.tags.key?('other')]
    site.tags['new'] << site.posts.docs.first
    site.config['things'] = {
      'page' => site.pages.first, 'file' => site.static_files.first,
      'posts' => site.posts, 'inspected' => site.pages.first.inspect
    }
  end
end
""",
        "_posts/2024-01-02-a.md": "---\ntitle: A\ntags: [x]\n---\nA",
        "index.html": PAGE
        + "{{ site.seen | join }} {% for t in site.tags %}{{ t[0] }} {{ t[1] | map: 'title' }} {% endfor %}"
        + "{{ site.categories | size }} {{ site.tags.some.size }} {{ site.tags | size }}\n"
        + "{{ site.tags }} {{ site.things }} {{ site.tags | inspect }}",
        "file.txt": "",
    },
    "times in the site's zone": {
        "_plugins/times.rb": """
class Times < Jekyll::Generator
  def generate(site)
    site.config['times'] = [Time.at(0), Time.parse('2024-07-01'), ENV['TZ'], `date -d @0 +%z`]
  end
end
""",
        "_config.yml": "timezone: America/New_York\n",
        "index.html": PAGE + "{{ site.times | join: ', ' }} {{ site.times[0] | date: '%F %T%z' }}",
    },
    "documents": {
        "_plugins/documents.rb": """
class Made < Jekyll::Generator
  def generate(site)
    notes = site.collections['notes']
    doc = Jekyll::Document.new(File.join(notes.directory, 'made.md'), site: site, collection: notes)
    doc.content = "made *here*"
    doc.merge_data!({ 'title' => 'Made', 'layout' => nil })
    notes.docs << doc
    notes.docs.each { |note| note.data['others'] = notes.docs.reject { |other| other == note } }
  end
end
""",
        "_config.yml": "collections: {notes: {output: true}}\n",
        "_notes/one.md": "---\ntitle: One\n---\none {% for o in page.others %}{{ o.title }} {{ o.url }}{% endfor %}",
        "index.html": PAGE + "{% for n in site.notes %}{{ n.title }} {{ n.content }}{% endfor %}",
    },
    "posts without dates": {
        "_plugins/posts.rb": """
class Jekyll::PostReader
  def read_posts(dir)
    read_publishable(dir, "_posts", /.*\\.md$/)
  end
end
""",
        "_posts/plain.md": "---\ntitle: Plain\ndate: 2024-01-02\n---\nA",
        "_posts/2025-01-02-dated.md": "---\ntitle: Dated\n---\nB",
        "_posts/other.txt": "---\ntitle: Other\ndate: 2024-01-02\n---\nC",
        "index.html": PAGE + "{% for p in site.posts %}{{ p.title }} {{ p.url }} {% endfor %}",
    },
    "filters of Jekyll and Liquid written anew": {
        "_plugins/filters.rb": """
module Jekyll::Filters
  def date_to_string(date)
    time(date).strftime('%e %b').strip + ordinal(time(date).day)
  end
end
module Liquid::StandardFilters
  def upcase(text)
    "<#{text}>"
  end
end
module Linked
  def linked(path)
    compute_relative_url(path) + ' ' + ensure_leading_slash(path)
  end
end
Liquid::Template.register_filter(Linked)
""",
        "_config.yml": "baseurl: /b\n",
        "index.html": PAGE
        + "{{ '2024-03-02' | date_to_string }} {{ 'x' | upcase }} {{ 'p/q' | linked }}",
    },
    "a converter of Markdown's before Markdown's own": {
        "_plugins/converter.rb": """
class Numbered < Jekyll::Converters::Markdown
  def convert(content)
    super.gsub(/<h2 id="(.*?)">/, '<h2 id="\\1"><img src="/link.svg">')
  end
end
""",
        "a.md": "---\n---\n## One\n\ntext\n{% highlight ruby %}\na = 1\n{% endhighlight %}\n",
    },
    "a converter of stylesheets before Sass's own": {
        "_plugins/converter.rb": """
class Coloured < Jekyll::Converters::Scss
  priority :high

  def convert(content)
    super.gsub("color", "background")
  end
end
""",
        "css/a.scss": "---\n---\n$a: 1px;\na { color: red; b { width: $a } }\n",
    },
    "what Liquid and kramdown call theirs": {
        "_plugins/constants.rb": """
module Constants
  NAMES = %i[FilterSeparator ArgumentSeparator FilterArgumentSeparator VariableAttributeSeparator
             WhitespaceControl TagStart VariableEnd QuotedFragment]

  def constants(_)
    NAMES.map { |name| Liquid.const_get(name).inspect }.join(" ")
  end

  def release(_)
    Kramdown::VERSION[/\\d+\\.\\d+/]
  end
end
Liquid::Template.register_filter(Constants)
""",
        "index.html": PAGE + "{{ 1 | constants }} {{ 1 | release }}",
    },
    "kramdown's converter changed": {
        "_plugins/kramdown.rb": """
class Kramdown::Converter::Html
  def convert_table(el, indent)
    el.attr['class'] ||= 'table'
    "<div>" + format_as_indented_block_html(el.type, el.attr, inner(el, indent), indent) + "</div>"
  end

  alias_method :plain_header, :convert_header
  def convert_header(el, indent)
    "<!-- #{el.options[:level]} #{el.options[:raw_text]} -->" + plain_header(el, indent)
  end

  def convert_a(el, indent)
    el.attr['rel'] = 'external' if el.attr['href'].start_with?('http')
    format_as_span_html(el.type, el.attr, inner(el, indent))
  end
end

module Shouting
  def shouting(text)
    site = @context.registers[:site]
    converter = site.find_converter_instance(Jekyll::Converters::Markdown)
    Kramdown::Document.new(text.b).to_html + Kramdown::Document.new(text).to_html + converter.convert("it's".b.strip)
  end
end
Liquid::Template.register_filter(Shouting)
""",
        "a.md": "---\n---\n# A [b](http://c.d) *e*\n\n| x | y |\n|---|--:|\n| 1 | [2](/z) |\n\n- ## li\n",
        "index.html": PAGE + '{{ "it\'s -- &eacute;" | shouting }}',
    },
    "code highlighted by a plugin": {
        "_plugins/highlight.rb": """
require 'rouge'
module Jekyll::Tags
  class HighlightBlock
    def render_rouge(code)
      formatter = Rouge::Formatters::HTML.new
      formatter = Rouge::Formatters::HTMLLineTable.new(formatter) if @highlight_options[:linenos]
      lexer = Rouge::Lexer.find_fancy(@lang, code) || Rouge::Lexers::PlainText
      formatter.format(lexer.lex(code))
    end
  end
end
class Lines < Rouge::Formatters::HTML
  def stream(tokens, &block)
    token_lines(tokens) { |line| yield '<li>'; line.each { |kind, text| yield span(kind, text) }; yield '</li>' }
  end
end
module Marked
  def marked(code)
    Lines.new.format(Rouge::Lexers::Ruby.new.lex(code)) + Rouge.highlight(code, 'ruby', 'html')
  end
end
Liquid::Template.register_filter(Marked)
""",
        "a.md": "---\n---\n{% highlight ruby linenos %}\na = 1\nb\n{% endhighlight %}\n"
        "{% highlight nope %}\nx < y\n{% endhighlight %}\n",
        "index.html": PAGE + "{{ 'a = :b' | marked }}",
    },
    "a plugin's own lexers": {
        "_plugins/lexers.rb": r"""
require 'rouge'
module Rouge
  module Lexers
    class Rules < RegexLexer
      title 'Rules'
      desc 'rules of houses'
      tag 'rules'
      aliases 'house', 'hr'
      filenames '*.rules'
      mimetypes 'text/x-rules'

      def self.detect?(text)
        return true if text.shebang?('rules')
        text =~ /\Arules!/
      end

      def self.keywords
        @keywords ||= Set.new %w(when then end)
      end

      id = /[a-z_]\w*/i
      start { @depth = 0; push :first }

      state :blank do
        rule %r/\s+/m, Text
        rule %r/#.*$/, Comment::Single
      end
      state :first do
        rule %r/^rules!/, Keyword::Namespace, :pop!
        rule(//) { pop! }
      end
      state :root do
        mixin :blank
        rule %r/"/, Str::Double, :string
        rule %r/(#{id})(\s*)(\()/ do |m|
          groups Name::Function, Text, Punctuation
          push :args
        end
        rule %r/\b(?:on|off)\b/, Keyword::Constant
        rule id do |m|
          if self.class.keywords.include?(m[0])
            token Keyword
            @depth += 1
          elsif m[0] == 'js'
            token Keyword::Declaration
            push :js
          else
            token Name
          end
        end
        rule %r/\d+/, Num::Integer
        rule %r/[{]/, Punctuation, :push
        rule %r/[}]/ do
          token(stack.size > 1 ? Punctuation : Error)
          pop! if in_state?(:root) && stack.size > 1
        end
        rule %r/<(.)/ do |m|
          close = Regexp.escape(m[1])
          token Str::Other
          push do
            rule %r/#{close}>/, Str::Other, :pop!
            rule %r/[^#{close}]+|./m, Str::Other
          end
        end
        rule %r/[-+*=]/, Operator
      end
      state :args do
        rule %r/\)/, Punctuation, :pop!
        rule %r/,/ do
          token Punctuation
          goto :args
        end
        rule %r/@/, Name::Decorator, :string
        mixin :root
      end
      state :string do
        rule %r/\\./, Str::Escape
        rule %r/[^"\\]+/, Str::Double
        rule %r/"/ do
          token Str::Double
          state?(:string) ? pop! : raise('lost')
        end
      end
      state :js do
        rule(/[^;]+/) { delegate @js ||= Javascript.new }
        rule(/;/) { |m| token Punctuation, m[0]; reset_stack }
      end
    end

    class Houses < Rules
      tag 'houses'
      prepend :root do
        rule %r/house\b/, Name::Class
      end
      append(:string) { rule %r/never/, Error }
      state(:blank) { rule %r/\s/, Text::Whitespace; rule %r/##.*/ do recurse '1'; token Comment, 'x' end }
    end

    class Script < Javascript
      tag 'script'
      aliases 'scr'
    end
  end
end
""",
        "a.md": r"""---
---
```rules
rules! when x on don then # remark
call (1, {"a\n b"}, f(2), @c") { [
<|raw|> js var a = "b"; let é end
```

```hr
x("open
```

{% highlight houses %}
house when ## y
"never" f(1)
{% endhighlight %}

```scr
let a = 1;
```

~~~
#!/usr/bin/rules
when
~~~

```guess
#!/usr/bin/rules
when on
```
""",
    },
    "constants, defaults and small modules": {
        "_plugins/small.rb": """
class Known < Liquid::Tag
  include Jekyll::LiquidExtensions

  def render(context)
    page = context.registers[:page]
    name = '_posts/2024-01-02-a.b.md'[Jekyll::Document::DATE_FILENAME_MATCHER] && [$1, $2, $3]
    "#{lookup_variable(context, 'page.title')} #{name} #{Jekyll::Configuration::DEFAULTS['layouts_dir']} " +
      "#{Jekyll::Utils::Platforms.jruby?} #{Liquid::Utils.to_integer('3')} #{page['title']}"
  end
end
Liquid::Template.register_tag('known', Known)

class Bare < Jekyll::Page
  def initialize(site)
    @site = site
    @base = site.source
    @dir = 'bare'
    @basename = 'index'
    @ext = '.html'
    @name = 'index.html'
    @data = {}
    data.default_proc = proc { |_, key| key == 'layout' ? 'plain' : "no #{key}" }
    self.content = '{{ page.title }}'
  end
end

class Made < Jekyll::Generator
  def generate(site)
    site.pages << Bare.new(site)
  end
end
""",
        "_layouts/plain.html": "<{{ content }}>",
        "index.html": PAGE + "{% known %}",
    },
    "a library that may be missing": {
        "_plugins/maybe.rb": """
begin
  require 'mini_magick'
  MiniMagick.configure { |config| config.cli = :imagemagick }
rescue LoadError
  $without = true
end
module Without
  def without(text)
    "#{text} #{$without}"
  end
end
Liquid::Template.register_filter(Without)
""",
        "index.html": PAGE + "{{ 'x' | without }}",
    },
    "documents of kramdown's own and of a converter over its": {
        "_plugins/documents.rb": """
class Kramdown::Converter::RuledHtml < Kramdown::Converter::Html
  def convert_hr(el, _indent) = '<hr class="own">'
end
module Documents
  def plain(text) = Kramdown::Document.new(text).to_html
  def ruled(text) = Kramdown::Document.new(text, input: 'GFM').to_ruled_html
end
Liquid::Template.register_filter(Documents)
""",
        "index.html": PAGE
        + "{% capture text %}a `b`\nc\n\n    d\n\n***\n\n~~~ ruby\np 1\n~~~\n{% endcapture %}"
        "{{ text | plain }}{{ text | ruled }}",
    },
    "a file that a plugin writes into the destination": {
        "_plugins/early.rb": """
Jekyll::Hooks.register :pages, :post_render do |page|
  path = page.destination(page.site.dest)
  FileUtils.mkdir_p(File.dirname(path))
  File.write(path, 'early')
end
""",
        "index.html": PAGE + "late",
    },
    "files with paths for names, and titles of a document's own": {
        "_plugins/files.rb": """
class Jekyll::Document
  def populate_title
    date, slug, ext = relative_path.match(DATE_FILENAME_MATCHER).captures
    modify_date(date)
    data['title'] ||= slug
    data['slug'] ||= slug
    data['ext'] ||= ext
  end
end
class Beside < Jekyll::StaticFile
  def initialize(site, base, dir, name)
    super
    @name = name
  end

  def destination(dest)
    File.join(dest, 'beside', @name)
  end
end
class Besides < Jekyll::Generator
  def generate(site)
    file = Pathname.new(site.source).join('_kept', 'a.txt')
    site.static_files << Beside.new(site, Pathname.new(site.source), '_kept', file.basename)
  end
end
""",
        "_kept/a.txt": "kept",
        "_posts/2024-01-02-own-title.md": PAGE.replace("title: Hello\n", "") + "text",
        "index.html": PAGE
        + "{% for p in site.posts %}{{ p.title }} {{ p.date }} {{ p.url }}{% endfor %}",
    },
    "a page whose data is a row that was changed": {
        "_plugins/rows.rb": """
class Rows < Jekyll::Generator
  def generate(site)
    site.data['rows'].each do |row|
      row['layout'] = 'row'
      row['upper'] = row['id'].upcase
      site.pages << RowPage.new(site, row)
    end
  end
end
class RowPage < Jekyll::Page
  def initialize(site, row)
    @site = site
    @base = site.source
    @dir = 'rows'
    @basename = row['id']
    @ext = '.html'
    @name = "#{row['id']}.html"
    row.each { |key, value| puts "#{key} #{value}".green }
    @data = row
  end
end
""",
        "_data/rows.csv": "id,format\na,image/jpeg\n",
        "_layouts/row.html": "{% if page.format contains 'jpeg' %}{{ page.upper | size }}{% endif %}",
    },
    "excerpts with parts of their own": {
        "_plugins/excerpt.rb": """
class Jekyll::Excerpt
  def extract_excerpt(content)
    head, _, tail = content.to_s.partition(doc.excerpt_separator)
    head = sanctify_liquid_tags(head) if head.include?('{%')
    definitions = extract_markdown_link_reference_definitions(head, tail)
    definitions.empty? ? head : head + definitions.join
  end
end
""",
        "_posts/2024-01-02-a.md": "---\ntitle: A\n---\nSee [x].\n\nMore\n\n[x]: /there\n",
        "index.html": PAGE + "{% for p in site.posts %}{{ p.excerpt }}{% endfor %}",
    },
    "a converter of its own after kramdown's, with a table of contents": {
        "_config.yml": "markdown: Own\n",
        "_plugins/own.rb": """
require 'kramdown/converter'
module Kramdown
  module Converter
    class OwnHtml < Html
      def convert_header(el, indent)
        attr = el.attr.dup
        attr['id'] = generate_id(el.options[:raw_text]) if @options[:auto_ids] && !attr['id']
        @toc << [el.options[:level], attr['id'], el.children] if attr['id'] && in_toc?(el)
        format_as_block_html("h#{output_header_level(el.options[:level])}", attr, inner(el, indent), indent)
      end
    end
  end
end
class Jekyll::Converters::Markdown::Own
  def initialize(config)
    @config = config
  end

  def convert(content)
    Kramdown::Document.new(content, @config['kramdown']).to_own_html
  end
end
""",
        "a.md": "---\n---\n* toc\n{:toc}\n\n# A *b*\n\n## [c](/d)\n\n# Not\n{:.no_toc}\n\n## E\n",
    },
    "moments with an offset": {
        "_plugins/moments.rb": """
require 'date'
class Moments < Jekyll::Generator
  def generate(site)
    site.data['at'] = DateTime.new(2026, 1, 15, 13, 0, 0.25, '+01:00')
    site.data['all'] = { 'then' => DateTime.parse('2026-08-15'), 'list' => [site.time.to_datetime, Time.at(0).utc] }
  end
end
""",
        "index.html": PAGE
        + "{{ site.data.at }} {{ site.data.at | jsonify }} {{ site.data.at | inspect }} {{ site.data.at | date: '%H %z' }}"
        "{{ site.data.all | jsonify }} {{ site.data.all | inspect }} {{ site.data.at | append: '!' }} {{ site.data.at | date_to_xmlschema }}",
    },
    "what is reached through the site again and again": {
        "_plugins/links.rb": """
class Links < Jekyll::Generator
  def generate(site)
    site.data['links'] = {}
    kept = site.data['kept'] = {}
    site.pages.each do |page|
      page.content.scan(/\\[\\[(.*?)\\]\\]/).each do |match|
        site.data['links'][match[0]] ||= []
        site.data['links'][match[0]] << { 'url' => page.url }
        (kept[match[0]] ||= []) << page.url
      end
    end
  end
end
""",
        "a.md": "---\n---\n[[One]] [[Two]]\n",
        "b.md": "---\n---\n[[One]]\n",
        "index.html": PAGE + "{{ site.data.links | jsonify }} {{ site.data.kept | jsonify }}",
    },
    "blocks with nothing in them": {
        "_plugins/column.rb": """
class Column < Liquid::Block
  def render(context)
    "<div>#{super}</div>"
  end
end
Liquid::Template.register_tag('column', Column)
""",
        "index.html": PAGE
        + "1[{% column %} {% endcolumn %}] 2[{% if true %} {% column %} {% endcolumn %} {% endif %}]"
        "3[{% for i in (1..3) %} {% assign x = i %} {% endfor %}] 4[{% unless true %}{% else %} {% endunless %}]"
        "5[{% for i in (1..12) %} {% column %}{% endcolumn %} {% else %} {% endfor %}]"
        "6[{% case 1 %}{% when 1 %} {% column %} {% assign y = 1 %} {% endcolumn %} {% else %} {% endcase %}]"
        "7[{% highlight ruby %} {% endhighlight %}] 8[{% tablerow i in (1..2) %} {% endtablerow %}]"
        "9[{% ifchanged %} {% endifchanged %}] 10[{% capture z %} {% endcapture %}{{ z }}]"
        "11[{% if true %} {% comment %} {% endcomment %} {% column %} {% if true %} {% endif %} {% endcolumn %}{% endif %}]",
    },
}


@pytest.mark.needs("jekyll")
@pytest.mark.parametrize("case", SITES)
def test_a_plugin_does_what_it_does_in_jekyll(site_folder, tmp_path: Path, case: str) -> None:
    site = site_folder({"_config.yml": "title: T\n", **SITES[case]})
    assert assert_same_build(site, tmp_path)


def test_a_filter_of_bibtex_and_a_style_of_the_site(site_folder, tmp_path: Path) -> None:
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
        "<info><title>Own</title><id>own</id></info>"
        '<citation><layout><text variable="title"/></layout></citation>'
        '<bibliography><layout><text variable="title"/></layout></bibliography></style>'
    )
    site = site_folder(
        {
            "_config.yml": "plugins: [jekyll-scholar]\n"
            "scholar: {style: own, source: ., bibliography: refs.bib, bibtex_filters: [shout]}\n",
            "own.csl": style,
            "refs.bib": "@book{k, title = {quiet words}, author = {Ada Lovelace}, year = {1843}}\n",
            "_plugins/shout.rb": "require 'jekyll/scholar'\n"
            "class Shout < BibTeX::Filter\n  def apply(value)\n    value.to_s.upcase\n  end\nend\n",
            "index.html": "---\n---\n{% bibliography %}",
        }
    )
    built = jekyllpy(site, tmp_path / "out")
    assert built.returncode == 0, built.stdout + built.stderr
    assert "QUIET WORDS" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_a_block_that_keeps_what_it_holds_as_it_is_written_too(site_folder, tmp_path: Path) -> None:
    site = site_folder(
        {
            "_config.yml": "title: T\n",
            "_plugins/shown.rb": "class Shown < Liquid::Block\n"
            "  def initialize(tag_name, markup, options)\n"
            "    super\n    @tag_name, @options = tag_name, options\n  end\n"
            "  def parse(tokens)\n"
            "    copy = Marshal.load(Marshal.dump(tokens))\n"
            "    @raw = Liquid::Raw.parse(@tag_name, '', copy, @options)\n    super\n  end\n"
            '  def render(context) = "#{@raw.render(context)} = #{super}"\n'
            "end\nLiquid::Template.register_tag('shown', Shown)\n",
            "index.html": PAGE + "{% shown %}{{ page.title }}{% endshown %}.",
        }
    )
    built = jekyllpy(site, tmp_path / "out")
    assert built.returncode == 0, built.stdout + built.stderr
    shown = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert shown == "{{ page.title }} = Hello."
