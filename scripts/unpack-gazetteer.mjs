// Unpacks the gazetteer into dist/data, where the compiled program looks for it.
import { ensureUnpacked } from "../dist/src/resolve/place/unpack.js";

ensureUnpacked();
