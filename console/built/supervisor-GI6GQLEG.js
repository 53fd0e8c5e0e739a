/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-23QJ4M4Y.js";import"./chunk-65JJY2RT.js";import"./chunk-4NWCUV3F.js";import"./chunk-BJMNXG5B.js";export{a as Supervisor};
