import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapLibre,
  NavigationControl,
  setWorkerUrl,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Spot } from "../words/labels.js";
import { drawLabels } from "./labels.js";
import { darkScheme, paletteNow } from "./palette.js";
import { areasOf, type MapPoint, marksOf, spotOf } from "./shapes.js";
import { styleOf } from "./style.js";

setWorkerUrl(workerUrl);

export interface WorldMap {
  readonly show: (points: readonly MapPoint[], chosen: Spot | null) => void;
  readonly lookAt: (spot: Spot) => void;
  readonly showAll: () => void;
  /** west,south,east,north of what is in sight. */
  readonly bounds: () => string;
  readonly remove: () => void;
}

interface MapOptions {
  readonly box: HTMLElement;
  readonly labels: HTMLElement;
  readonly onPoint: (point: MapPoint) => void;
}

const source = (map: MapLibre, name: string): GeoJSONSource => map.getSource(name) as GeoJSONSource;

const fit = (map: MapLibre, points: readonly MapPoint[]): void => {
  if (points.length === 0) return;
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
    padding: 60,
    maxZoom: 5,
    animate: false,
  });
};

/** Throws where the browser can't draw in 3D: the list of places beside the map says the same. */
export function openMap({ box, labels, onPoint }: MapOptions): WorldMap {
  const worldUrl = new URL("world.json", document.baseURI).href;
  const map = new MapLibre({
    container: box,
    style: styleOf(paletteNow(), worldUrl),
    center: [25, 20],
    zoom: 0.8,
    maxZoom: 12,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    locale: { "Map.Title": "Map of the events; the same places are listed beside it" },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(
    new AttributionControl({ compact: false, customAttribution: "Natural Earth" }),
    "bottom-right",
  );

  let points: readonly MapPoint[] = [];
  let chosen: Spot | null = null;
  const draw = () => {
    source(map, "areas").setData(areasOf(points));
    source(map, "marks").setData(marksOf(points));
    source(map, "chosen").setData(spotOf(chosen));
  };
  const loaded = new Promise<void>((resolve) => void map.once("style.load", () => resolve()));
  const recolour = () => {
    map.setStyle(styleOf(paletteNow(), worldUrl));
    map.once("style.load", draw);
  };
  darkScheme.addEventListener("change", recolour);
  map.on("idle", () => drawLabels(map, labels, points));
  map.on("movestart", () => labels.replaceChildren());
  map.on("click", "marks", async ({ features }) => {
    const mark = features?.[0];
    if (mark?.geometry.type !== "Point") return;
    const { cluster_id: cluster, index } = mark.properties as { cluster_id?: number; index?: number };
    const point = points[index ?? -1];
    if (cluster === undefined) return point && onPoint(point);
    const zoom = await source(map, "marks").getClusterExpansionZoom(cluster);
    map.easeTo({ center: mark.geometry.coordinates as [number, number], zoom: zoom + 0.3 });
  });
  map.on("mouseenter", "marks", () => map.getCanvas().classList.add("on-mark"));
  map.on("mouseleave", "marks", () => map.getCanvas().classList.remove("on-mark"));

  return {
    show(next, spot) {
      // The first places to come must not take an event that is open out of sight.
      const fits = next !== points && !(points.length === 0 && spot !== null);
      points = next;
      chosen = spot;
      void loaded.then(() => {
        draw();
        if (fits) fit(map, next);
      });
    },
    lookAt: ({ lat, lon }) =>
      void loaded.then(() => map.easeTo({ center: [lon, lat], zoom: Math.max(5, map.getZoom()) })),
    showAll: () => fit(map, points),
    bounds: () => {
      const bounds = map.getBounds();
      const edge = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value)).toFixed(2);
      return [
        edge(bounds.getWest(), 180),
        edge(bounds.getSouth(), 90),
        edge(bounds.getEast(), 180),
        edge(bounds.getNorth(), 90),
      ].join(",");
    },
    remove() {
      darkScheme.removeEventListener("change", recolour);
      map.remove();
    },
  };
}
