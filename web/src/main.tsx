import { render } from "preact";
import { App } from "./app.js";
import "./style/page.css";
import "./style/controls.css";
import "./style/list.css";
import "./style/map.css";
import "./style/reader.css";
import "./style/highlights.css";

const root = document.getElementById("app");
if (root !== null) render(<App />, root);
