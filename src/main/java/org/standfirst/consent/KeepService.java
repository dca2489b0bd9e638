package org.standfirst.consent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Adds a service, or says something else of one that is there. Readers who said yes to what was there before are asked again. */
@Component
public class KeepService {
    private final Database database;
    private final ChangeLog changes;
    private final Services services;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    KeepService(Database database, ChangeLog changes, Services services) {
        this.database = database;
        this.changes = changes;
        this.services = services;
    }

    /**
     * What is said of it.
     *
     * @param id of the one that is there; empty for a new one
     * @param address of the server or the program, where the template asks for it
     * @param items what it keeps in browsers
     * @param more whom pages ask for it besides those that its template knows
     */
    public record Keep(
            Optional<Id<Service>> id,
            Template template,
            String name,
            String owner,
            String purpose,
            Category category,
            String policy,
            String address,
            String setting,
            List<Item> items,
            Map<Use, List<Host>> more,
            boolean isOn,
            Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** So it is from now on. */
        record Kept(Service service) implements Outcome {}

        /** There is none of that id. */
        record Unknown() implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Invalid(String reason) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Keep request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        return database.write(() -> {
            List<Service> all = services.all();
            Optional<Service> before = request.id().flatMap(services::find);
            if (request.id().isPresent() && before.isEmpty()) {
                return new Outcome.Unknown();
            }
            Optional<String> problem = ServiceCheck.problem(request, all);
            return problem.<Outcome>map(Outcome.Invalid::new).orElseGet(() -> keep(request, before));
        });
    }

    private Outcome keep(Keep request, Optional<Service> before) {
        Service service = ServiceCheck.made(request, before.map(Service::id).orElseGet(Id::fresh));
        if (before.filter(service::equals).isEmpty()) {
            write(service);
            changes.append(request.actor().name(), before.isEmpty() ? "added" : "changed", service.subject(), "{}");
        }
        return new Outcome.Kept(service);
    }

    private void write(Service service) {
        database.sql("""
                        insert into service (id, template, name, owner, purpose, category, policy, script, setting,
                            items, hosts, is_on, added_at)
                        values (:id, :template, :name, :owner, :purpose, :category, :policy, :script, :setting,
                            :items, :hosts, :on, :at)
                        on conflict (id) do update set
                            name = excluded.name, owner = excluded.owner, purpose = excluded.purpose,
                            category = excluded.category, policy = excluded.policy, script = excluded.script,
                            setting = excluded.setting, items = excluded.items, hosts = excluded.hosts,
                            is_on = excluded.is_on
                        """)
                .param("id", service.id().value())
                .param("template", service.template().written())
                .param("name", service.name())
                .param("owner", service.owner())
                .param("purpose", service.purpose())
                .param("category", service.category().written())
                .param("policy", service.policy())
                .param("script", service.script())
                .param("setting", service.setting())
                .param("items", ServiceRows.write(service.items()))
                .param("hosts", ServiceRows.write(service.hosts()))
                .param("on", service.isOn() ? 1 : 0)
                .param("at", clock.millis())
                .update();
    }
}
