// A real S3 server in a process of its own, with an empty bucket; it ends with this build.
int port = new ServerSocket(0).withCloseable { it.localPort }
File store = new File(basedir, 'store')
new File(store, 'site').mkdirs()
new File(basedir, 's3.properties').text = """s3proxy.endpoint=http://127.0.0.1:$port
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity=school
s3proxy.credential=open-sesame-5521
jclouds.provider=filesystem-nio2
jclouds.filesystem.basedir=$store
jclouds.identity=none
jclouds.credential=none
"""
File classPath = new File(basedir, '../../../../generator/s3-server/target/class-path')
Process server = new ProcessBuilder(
        System.getProperty('java.home') + '/bin/java', '-Dorg.slf4j.simpleLogger.defaultLogLevel=error', '-cp', classPath.text.trim(),
        'org.gaul.s3proxy.Main', '--properties', new File(basedir, 's3.properties').path)
        .redirectErrorStream(true).redirectOutput(new File(basedir, 's3.log')).start()
Runtime.runtime.addShutdownHook(new Thread({ server.destroyForcibly() }))

// A way there on which a publish is killed, once, as it is about to write a page.
ServerSocket way = new ServerSocket(0)
def killed = new java.util.concurrent.atomic.AtomicBoolean()
Thread.startDaemon {
    while (true) {
        Socket here = way.accept()
        Socket there = new Socket('127.0.0.1', port)
        Thread.startDaemon { pass(there, here) { false } }
        Thread.startDaemon {
            pass(here, there) { String sent ->
                boolean now = sent.contains('PUT /site/about/index.html') && killed.compareAndSet(false, true)
                if (now) {
                    // The Maven of this site, and of no other that is published meanwhile.
                    ProcessHandle.current().descendants()
                            .filter { it.info().commandLine().orElse('').contains('nuggets:publish') }
                            .filter { it.info().commandLine().get().contains(basedir.path) }
                            .forEach { it.destroyForcibly() }
                }
                now
            }
        }
    }
}

static void pass(Socket from, Socket to, Closure<Boolean> ends) {
    byte[] bytes = new byte[1 << 16]
    try {
        for (int n = from.inputStream.read(bytes); n > 0; n = from.inputStream.read(bytes)) {
            if (ends(new String(bytes, 0, n, 'ISO-8859-1'))) {
                break
            }
            to.outputStream.write(bytes, 0, n)
        }
    } catch (IOException gone) {
        // Whoever it was.
    } finally {
        from.close()
        to.close()
    }
}

new File(basedir, 'site.yml').text = """title: Words
content: content
publish:
  live: {to: s3, bucket: site, endpoint: 'http://127.0.0.1:$port'}
  killed: {to: s3, bucket: site, endpoint: 'http://127.0.0.1:$way.localPort'}
"""
for (int i = 0; i < 300; i++) {
    try {
        new Socket('127.0.0.1', port).close()
        return true
    } catch (IOException notYet) {
        sleep(100)
    }
}
return false
