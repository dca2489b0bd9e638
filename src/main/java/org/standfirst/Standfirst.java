package org.standfirst;

public final class Standfirst {
    private Standfirst() {}

    public static void main(String[] arguments) {
        System.out.println("Standfirst");
    }
}
