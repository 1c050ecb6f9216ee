import org.apache.sshd.common.config.keys.KeyUtils
import org.apache.sshd.common.digest.BuiltinDigests
import org.apache.sshd.common.file.nativefs.NativeFileSystemFactory
import org.apache.sshd.common.keyprovider.KeyPairProvider
import org.apache.sshd.server.SshServer
import org.apache.sshd.sftp.server.SftpSubsystemFactory

// A real SSH server inside this build, with the files of this machine.
def key = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256)
SshServer server = SshServer.setUpDefaultServer()
server.host = '127.0.0.1'
server.keyPairProvider = KeyPairProvider.wrap(key)
server.passwordAuthenticator = { user, password, session -> user == 'school' && password == 'open-sesame-5521' }
server.fileSystemFactory = NativeFileSystemFactory.INSTANCE
server.subsystemFactories = [new SftpSubsystemFactory()]
server.start()

new File(basedir, 'space').mkdirs()
new File(basedir, 'site.yml').text = """title: Words
content: content
publish:
  live:
    to: sftp
    host: 127.0.0.1
    port: ${server.port}
    path: ${new File(basedir, 'space')}
    host_key: '${KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.public)}'
"""
return true
