import {
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Notification,
  SegmentedControl,
  Switch,
  Tooltip,
} from '@mantine/core';

const marquee: MantineColorsTuple = [
  '#fdf0f0',
  '#f8dcdd',
  '#efb4b7',
  '#e78a8f',
  '#e5606a',
  '#d23b47',
  '#b3202c',
  '#9c1a25',
  '#83141e',
  '#670d16',
];
// Warm greys between paper and ink; Mantine reads borders, dimmed text and dark surfaces from these two scales.
const gray: MantineColorsTuple = [
  '#fbfaf7',
  '#f5f3ee',
  '#ece8e0',
  '#e4e0d8',
  '#cfcabf',
  '#a9a499',
  '#77736a',
  '#5a574f',
  '#3a3833',
  '#1b1d22',
];
const dark: MantineColorsTuple = [
  '#eceae4',
  '#c9c7c1',
  '#a3a29e',
  '#7d7f85',
  '#4a4f59',
  '#363b44',
  '#2c3038',
  '#1c1f25',
  '#15171b',
  '#0e1013',
];

/** Paper and ink, one accent (design.md, Look). */
const theme = createTheme({
  primaryColor: 'marquee',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  // White on the night's lighter red would fall short of AA; Mantine reckons contrast by the day's shade alone.
  luminanceThreshold: 0.2,
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const isPrimary = input.variant === 'filled' && input.color === input.theme.primaryColor;
    return isPrimary ? { ...colors, color: 'var(--mantine-primary-color-contrast)' } : colors;
  },
  colors: { marquee, gray, dark },
  black: '#1B1D22',
  white: '#FFFFFF',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '700' },
  defaultRadius: 4,
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '8px' },
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '17px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs', fw: 550 } }),
    // The accent is for the primary action alone: what is ticked is ink.
    Checkbox: Checkbox.extend({ defaultProps: { color: 'gray' } }),
    Switch: Switch.extend({ defaultProps: { color: 'gray' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, transitionProps: { duration: 100 }, withArrow: false },
    }),
  },
});

/** The look, with a name for the button that puts a notice away: it has none to be seen. */
export const themeNaming = (close: string): MantineThemeOverride => ({
  ...theme,
  components: {
    ...theme.components,
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
  },
});
