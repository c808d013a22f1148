import { defineConfig, type Plugin } from "vite";
import { world } from "../scripts/world.mjs";

/** `world.json` beside the page: the land of the map, made anew at each build from the world-atlas package. */
const basemap = (): Plugin => ({
  name: "daybook-basemap",
  generateBundle() {
    this.emitFile({
      type: "asset",
      name: "world.json",
      fileName: "world.json",
      source: JSON.stringify(world()),
    });
  },
});

export default defineConfig({
  base: "./",
  plugins: [basemap()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // The worker must be a module: it shares its code with the map.
  worker: { format: "es" },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
