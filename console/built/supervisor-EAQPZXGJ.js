/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-V4VJ6U3D.js";import"./chunk-ZNHSCZQD.js";import"./chunk-DD2JBU5Q.js";import"./chunk-3EJN5RRV.js";export{a as Supervisor};
