import { defineConfig } from "vite";

// The pages name what stands in manifest.json; every address is relative, so that the folder may be served anywhere.
export default defineConfig({
    base: "./",
    publicDir: false,
    build: {
        target: "es2022",
        manifest: "manifest.json",
        assetsDir: "",
        assetsInlineLimit: 0,
        cssCodeSplit: true,
        sourcemap: false,
        modulePreload: { polyfill: false },
        rollupOptions: {
            input: ["src/desk.ts", "src/article.ts"],
        },
    },
});
