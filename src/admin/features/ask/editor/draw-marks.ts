import type { Edit, Point } from '../preview/edit.ts';

/** Red enough to be seen on any screen, with white around it so that red screens show it too. */
const INK = '#d63638';
const PAPER = '#fff';

type Context = CanvasRenderingContext2D;
type Whole = { left: number; top: number; width: number; height: number };

const placeOf = ( { x, y }: Point, whole: Whole ): Point => ( {
	x: whole.left + x * whole.width,
	y: whole.top + y * whole.height,
} );

/** Thickness of lines, in pixels of the picture. */
const thickness = ( { width }: Whole ) => Math.max( 3, width / 400 );

/** The same path twice: wide and white, then red. */
function stroke( context: Context, whole: Whole, path: () => void ): void {
	context.lineJoin = 'round';
	context.lineCap = 'round';
	for ( const [ colour, factor ] of [
		[ PAPER, 2 ],
		[ INK, 1 ],
	] as const ) {
		context.strokeStyle = colour;
		context.lineWidth = thickness( whole ) * factor;
		context.beginPath();
		path();
		context.stroke();
	}
}

function drawArrow(
	context: Context,
	whole: Whole,
	from: Point,
	to: Point
): void {
	const angle = Math.atan2( to.y - from.y, to.x - from.x );
	const length = thickness( whole ) * 6;
	stroke( context, whole, () => {
		context.moveTo( from.x, from.y );
		context.lineTo( to.x, to.y );
		for ( const side of [ -0.5, 0.5 ] ) {
			context.moveTo( to.x, to.y );
			context.lineTo(
				to.x - length * Math.cos( angle + side ),
				to.y - length * Math.sin( angle + side )
			);
		}
	} );
}

/** Height of letters, in pixels of the picture. */
export const textSize = ( width: number ): number =>
	Math.max( 14, Math.round( width / 70 ) );

function drawText(
	context: Context,
	whole: Whole,
	at: Point,
	text: string
): void {
	const size = textSize( whole.width );
	context.font = `600 ${ size }px sans-serif`;
	context.textBaseline = 'top';
	const width = context.measureText( text ).width;
	context.fillStyle = PAPER;
	context.fillRect( at.x, at.y, width + size, size * 1.7 );
	context.fillStyle = INK;
	context.fillText( text, at.x + size / 2, at.y + size * 0.35 );
}

function draw( edit: Edit, context: Context, whole: Whole ): void {
	if ( edit.kind === 'arrow' ) {
		drawArrow(
			context,
			whole,
			placeOf( edit.from, whole ),
			placeOf( edit.to, whole )
		);
	} else if ( edit.kind === 'frame' ) {
		const { x, y } = placeOf( edit.box, whole );
		stroke( context, whole, () =>
			context.rect(
				x,
				y,
				edit.box.width * whole.width,
				edit.box.height * whole.height
			)
		);
	} else if ( edit.kind === 'text' ) {
		drawText( context, whole, placeOf( edit.at, whole ), edit.text );
	}
}

/** The same change, able to draw itself into the picture's pixels. */
export const withDrawing = ( edit: Edit ): Edit => ( {
	...edit,
	draw: ( context, whole ) => draw( edit, context, whole ),
} );
