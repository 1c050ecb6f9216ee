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
new File(basedir, 'site.yml').text = """title: Words
content: content
publish: {live: {to: s3, bucket: site, endpoint: 'http://127.0.0.1:$port'}}
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
