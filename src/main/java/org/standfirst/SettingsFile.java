package org.standfirst;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The settings in standfirst.yaml. It is read no further than YAML's nodes: so every value stays as it was written (a
 * password of digits is no number), its line is known, and nothing is ever constructed.
 */
final class SettingsFile {
    private static final String USUAL_NAME = "standfirst.yaml";
    private static final String VARIABLE = "STANDFIRST_CONFIG";

    private final Map<Setting, Settings.Given> values;

    private SettingsFile(Map<Setting, Settings.Given> values) {
        this.values = values;
    }

    /**
     * Reads the file that was named, else the one that the environment names, else the usual one if it is there.
     *
     * @throws WrongSetting if it can't be read or says what no setting means
     */
    static SettingsFile read(Path folder, @Nullable String named, Map<String, String> environment) {
        String name = named == null ? environment.getOrDefault(VARIABLE, "") : named;
        Path file = folder.resolve(name.isEmpty() ? USUAL_NAME : name);
        return name.isEmpty() && Files.notExists(file) ? new SettingsFile(Map.of()) : read(file);
    }

    Optional<Settings.Given> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    private static SettingsFile read(Path file) {
        try {
            Reader text = new StringReader(Files.readString(file));
            return new SettingsFile(values(file, new Yaml(new SafeConstructor(new LoaderOptions())).compose(text)));
        } catch (MarkedYAMLException mistake) {
            throw wrong(file, mistake.getProblemMark(), "this is not YAML: " + mistake.getProblem());
        } catch (YAMLException mistake) {
            throw wrong(file, null, "this is not YAML: " + mistake.getMessage());
        } catch (IOException unreadable) {
            throw new WrongSetting("The file of settings " + file + " can't be read: " + reason(unreadable) + ".");
        }
    }

    private static String reason(IOException unreadable) {
        return switch (unreadable) {
            case java.nio.file.NoSuchFileException _ -> "it does not exist";
            case java.nio.file.AccessDeniedException _ -> "this user may not read it";
            case java.nio.charset.CharacterCodingException _ -> "it is not text in UTF-8";
            default -> unreadable.toString();
        };
    }

    private static Map<Setting, Settings.Given> values(Path file, @Nullable Node root) {
        return switch (root) {
            case null -> Map.of();
            case ScalarNode nothing when nothing.getValue().isEmpty() -> Map.of();
            case MappingNode mapping -> values(file, mapping);
            case Node other -> throw wrong(file, other.getStartMark(), "“name: value” is expected here");
        };
    }

    private static Map<Setting, Settings.Given> values(Path file, MappingNode mapping) {
        Map<Setting, Settings.Given> values = new EnumMap<>(Setting.class);
        Map<Setting, Mark> seen = new HashMap<>();
        for (NodeTuple line : mapping.getValue()) {
            Mark mark = line.getKeyNode().getStartMark();
            Setting setting = setting(file, line.getKeyNode());
            if (seen.putIfAbsent(setting, mark) != null) {
                throw wrong(file, mark, setting.key() + " is set twice");
            }
            String origin = setting.key() + " in " + place(file, mark);
            values.put(setting, new Settings.Given(scalar(file, setting, line.getValueNode()), origin));
        }
        return values;
    }

    private static Setting setting(Path file, Node key) {
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        return Setting.withKey(name)
                .orElseThrow(() -> wrong(
                        file,
                        key.getStartMark(),
                        "there is no setting “" + name + "”; there are " + Setting.allKeys()));
    }

    private static String scalar(Path file, Setting setting, Node value) {
        return switch (value) {
            case ScalarNode scalar -> scalar.getValue();
            default -> throw wrong(file, value.getStartMark(), setting.key() + " takes one value, not several");
        };
    }

    private static WrongSetting wrong(Path file, @Nullable Mark mark, String what) {
        return new WrongSetting(place(file, mark) + ": " + what + ".");
    }

    private static String place(Path file, @Nullable Mark mark) {
        return mark == null ? file.toString() : file + ", line " + (mark.getLine() + 1);
    }
}
