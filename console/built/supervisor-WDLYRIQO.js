/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a}from"./chunk-ZGUFF6UG.js";import"./chunk-OLR7RY4I.js";import"./chunk-ROX5KOBX.js";import"./chunk-UHMB54AR.js";export{a as Supervisor};
