/**
 * Every colour of the charts, in two themes with the same names. A specification names styles and ranges only.
 * Each light colour stands for one token, so that light to dark is a one-to-one exchange of colours in a drawn chart.
 * Orange is decline and US public miners, blue is growth and everyone else, grey is reference.
 */
export interface Tokens {
  background: string;
  ink: string;
  muted: string;
  grid: string;
  axis: string;
  median: string;
  band50: string;
  band90: string;
  path: string;
  shade: string;
  shadeText: string;
  decline: string;
  declineFill: string;
  growth: string;
  growthFill: string;
  neutral: string;
  neutralFill: string;
  /** By miner class, in the order of the classes; the last is for classes put together. */
  classFill: readonly string[];
  onClass: readonly string[];
  classText: readonly string[];
  /** Seven classes of a share of runs, from growth to decline; the middle one is even odds. */
  heat: readonly string[];
}

export const LIGHT: Tokens = {
  background: '#ffffff',
  ink: '#14181f',
  muted: '#565e68',
  grid: '#e4e7ea',
  axis: '#8a929c',
  median: '#0a4d8c',
  band50: '#86b7df',
  band90: '#d1e4f3',
  path: '#2f77b4',
  shade: '#f6f0e0',
  shadeText: '#6d5a22',
  decline: '#ad430c',
  declineFill: '#db7430',
  growth: '#125490',
  growthFill: '#5294c9',
  neutral: '#868e97',
  neutralFill: '#c6cbd0',
  classFill: ['#bf550f', '#e3a763', '#2d6aa0', '#79add4', '#c0d6e6', '#a9b1b9'],
  onClass: ['#fffffd', '#15191f', '#fffffe', '#14191f', '#14181e', '#13181f'],
  classText: ['#a3470b', '#83570f', '#205d92', '#306a96', '#4a6377', '#59616b'],
  heat: ['#2166a4', '#5e9fd0', '#a9cbe9', '#f0f0ec', '#f5c69c', '#e58d45', '#b0500f'],
};

export const DARK: Tokens = {
  background: '#12161b',
  ink: '#edf0f3',
  muted: '#a9b1ba',
  grid: '#293037',
  axis: '#6b747d',
  median: '#a3d2f8',
  band50: '#39709e',
  band90: '#1d3a53',
  path: '#79b5e6',
  shade: '#2b2719',
  shadeText: '#d8c68f',
  decline: '#f5a264',
  declineFill: '#e5813a',
  growth: '#8ec7f3',
  growthFill: '#4186bb',
  neutral: '#929aa3',
  neutralFill: '#535b64',
  classFill: ['#e5813b', '#96591d', '#5197cb', '#356a94', '#24445c', '#69727b'],
  onClass: ['#12161c', '#ffffff', '#12161a', '#fffffe', '#fffffd', '#fffffc'],
  classText: ['#f5a265', '#dba970', '#8ec7f4', '#8bb7d7', '#9fb8ca', '#aab2bb'],
  heat: ['#8ec8fe', '#4a92ce', '#2b5b85', '#262c33', '#6f4521', '#b9682b', '#ffab65'],
};
