/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{wa as a}from"./chunk-2HKQX6FL.js";import"./chunk-UZQ22WYG.js";export{a as SignedIn};
