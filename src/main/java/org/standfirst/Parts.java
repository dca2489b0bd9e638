package org.standfirst;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The parts of the program, put together for one data folder: with a public address ({@link Server}) or without. */
final class Parts implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Parts(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** All parts, answering requests. */
    static Parts answering(Settings settings) {
        return assemble(settings, WebApplicationType.SERVLET, Map.of());
    }

    /** For work at the command line: answers nobody, and makes a part when it is first asked for. */
    static Parts silent(Settings settings) {
        return assemble(settings, WebApplicationType.NONE, Map.of("spring.main.lazy-initialization", true));
    }

    private static Parts assemble(Settings settings, WebApplicationType type, Map<String, Object> properties) {
        DataFolder.prepare(settings.data());
        Logs.writeTo(settings.data().resolve("logs"));
        return new Parts(new SpringApplicationBuilder(Wiring.class)
                .web(type)
                .properties(Map.of(
                        "spring.main.banner-mode",
                        "off",
                        "spring.main.log-startup-info",
                        false,
                        "spring.main.register-shutdown-hook",
                        false,
                        "spring.threads.virtual.enabled",
                        true,
                        // Jetty reads what is sent in UTF-8 by itself, and nobody sends forms by PUT.
                        "spring.servlet.encoding.enabled",
                        false,
                        "spring.mvc.formcontent.filter.enabled",
                        false,
                        // Boot would count every page from memory as well; HttpWiring puts the counter further in.
                        "server.shutdown",
                        "immediate",
                        "spring.lifecycle.timeout-per-shutdown-phase",
                        "30s"))
                .properties(properties)
                .main(Preassembly.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("settings", settings))
                .run());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Answers the requests in flight, takes no new ones, then ends every part. */
    @Override
    public void close() {
        context.close();
    }
}
