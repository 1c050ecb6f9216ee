// A reader who waits for the address in the log, looks at a page, changes it, looks again, and ends the program.
Thread reader = new Thread({
    File log = new File(basedir, 'build.log')
    File seen = new File(basedir, 'seen.txt')
    try {
        String address = await { (log.text =~ /See (http:\/\/localhost:\d+\/)/).with { it.find() ? it.group(1) : null } }
        seen << await { new URL(address + 'about/').text }
        seen << await { new URL(address + 'desk/').text }
        new File(basedir, 'content/about.md').text = '---\ntitle: About\nstatus: draft\n---\n\nChanged.\n'
        seen << await { new URL(address + 'about/').text.with { it.contains('Changed.') ? it : null } }
    } finally {
        ProcessHandle.current().descendants()
                .filter { it.info().commandLine().orElse('').contains('nuggets:serve') }
                .forEach { it.destroy() }
    }
})
reader.daemon = true
reader.start()

static String await(Closure<String> look) {
    for (int i = 0; i < 600; i++) {
        try {
            String found = look()
            if (found != null) {
                return found
            }
        } catch (IOException notYet) {
            // It has not begun, or is about to.
        }
        sleep(200)
    }
    throw new IllegalStateException('nothing was seen')
}
