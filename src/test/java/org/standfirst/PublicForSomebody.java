package org.standfirst;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/**
 * A class is public if another room needs it: names it, or meets it in what a public neighbour takes, gives or throws.
 */
final class PublicForSomebody extends ArchCondition<JavaClass> {
    PublicForSomebody() {
        super("be used by another package, or else be package-private");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isNamedElsewhere(type) && !isPartOfAPublicNeighbour(type) && !isException(type)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is public for nobody"));
        }
    }

    private static boolean isNamedElsewhere(JavaClass type) {
        return withNested(type)
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(dependency ->
                        !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static boolean isPartOfAPublicNeighbour(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(neighbour -> neighbour.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(neighbour -> withNested(type).noneMatch(neighbour::equals))
                .flatMap(neighbour -> neighbour.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(method -> withNested(type).anyMatch(method.getAllInvolvedRawTypes()::contains));
    }

    private static boolean isException(JavaClass type) {
        return type.getAllRawSuperclasses().stream()
                .anyMatch(parent -> parent.getName().endsWith("Exception"));
    }

    private static Stream<JavaClass> withNested(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> other.equals(type) || other.getName().startsWith(type.getName() + "$"));
    }
}
