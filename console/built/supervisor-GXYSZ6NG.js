/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-XIJ6BACC.js";import"./chunk-2PUBVZQY.js";import"./chunk-2HKQX6FL.js";import"./chunk-UZQ22WYG.js";export{a as Supervisor};
