// Plays Jenkins: says which stages of the Jenkinsfile run, given 'text' of it and 'env'. It knows the words that our recipe says, and
// no others.
import org.codehaus.groovy.control.CompilerConfiguration

class Pipeline {
    Map env
    Map given
    List jobs = []
    Map secrets = [:]
    String stage

    void pipeline(Closure all) { played(all) }
    void agent(Object any) {}
    Object getAny() { 'any' }
    void options(Closure all) { played(all) }
    void disableConcurrentBuilds() {}
    void timeout(Map limit) { assert limit.keySet() == ['time', 'unit'] as Set }
    void triggers(Closure all) { played(all) }
    void cron(String when) { assert when.isEmpty() || when ==~ /H \d+ \* \* \*/ }
    void environment(Closure all) {
        Map said = [:]
        all.delegate = said
        all.resolveStrategy = Closure.DELEGATE_ONLY
        all()
        env = said + env
    }
    void stages(Closure all) { played(all) }

    void stage(String name, Closure all) {
        stage = name.toLowerCase()
        allowed = true
        played(all)
    }
    private boolean allowed
    void when(Closure condition) { allowed = played(condition) }
    boolean changeRequest() { env.CHANGE_ID as boolean }
    boolean branch(String name) { env.BRANCH_NAME == name }
    boolean expression(Closure condition) { played(condition) as boolean }
    /** What stages leave is not there yet. */
    boolean fileExists(String path) { true }

    void steps(Closure all) {
        if (allowed) {
            jobs << [job: stage, permissions: [:], steps: []]
            played(all)
        }
    }
    void sh(String script) {
        jobs.last().steps << [uses: '', run: script, with: [:], env: secrets + env.findAll { it.key == 'COMMENTS' }]
    }
    void catchError(Map results, Closure all) {
        assert results == [buildResult: 'SUCCESS', stageResult: 'FAILURE']
        played(all)
    }
    void archiveArtifacts(Map which) { assert which.artifacts }
    Map string(Map credential) { [(credential.variable): "secret of ${credential.credentialsId}" as String] }
    Map usernamePassword(Map credential) {
        [(credential.usernameVariable): 'user', (credential.passwordVariable): "secret of ${credential.credentialsId}" as String]
    }
    void withCredentials(List<Map> credentials, Closure all) {
        secrets = credentials.sum()
        played(all)
        secrets = [:]
    }

    private Object played(Closure all) {
        all.delegate = this
        all.resolveStrategy = Closure.DELEGATE_FIRST
        all()
    }
}

def player = new Pipeline(env: env)
def config = new CompilerConfiguration(scriptBaseClass: DelegatingScript.name)
def script = new GroovyShell(getClass().classLoader, new Binding(), config).parse(text, 'Jenkinsfile')
script.setDelegate(player)
script.run()
return player.jobs
