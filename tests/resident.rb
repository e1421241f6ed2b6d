# Runs the real `jekyll` many times over: loaded once, forked for each line of the command.
# Reads a request as a line of JSON, answers with the line of JSON that tells the exit status.

require "json"
require "jekyll"
require "kramdown"
require "rouge"

executable = ARGV.shift
$stdout.sync = true

STDIN.each_line do |line|
  request = JSON.parse(line)
  child = fork do
    STDIN.reopen(File::NULL)
    STDOUT.reopen(request["out"], "w")
    STDERR.reopen(request["err"], "w")
    ENV.replace(request["env"])
    Dir.chdir(request["cwd"])
    ARGV.replace(request["arguments"])
    $0 = executable
    load executable
  end
  Process.wait(child)
  puts JSON.generate("status" => $?.exitstatus || 128 + $?.termsig)
end
