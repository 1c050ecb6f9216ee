// Colours of the social pictures, as styles/commons/colours.css has them in light: of each type its hue and its tint.
const STONE = ["#5a5244", "#efe9dd"];

export const PAPER = "#fbf8f2";
export const INK = "#1f2430";
export const SOFT = "#565a63";
export const LIGHT = "#f2b544";

export const HUES = {
  nugget: ["#874a00", "#faedd5"],
  role: ["#0a5c59", "#dcefeb"],
  card: ["#3d419b", "#e8e8f7"],
  series: ["#3d419b", "#e8e8f7"],
  question_set: ["#7c2b62", "#f5e4ee"],
  term: ["#43536a", "#e6eaef"],
  profile: ["#48591a", "#eaefd8"],
  partnership: ["#48591a", "#eaefd8"],
  source: STONE,
  theme: STONE,
  dimension: STONE,
  expertise: STONE,
  page: STONE,
};
