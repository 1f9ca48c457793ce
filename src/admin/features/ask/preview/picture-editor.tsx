import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useRef, useState } from '@wordpress/element';
import type { Box } from '../../../../contract/capture.ts';
import type { Picture } from '../../../files/picture.ts';
import { useObjectUrl } from '../../../files/use-object-url.ts';
import { MIDDLE } from './box.ts';
import { boxStyle } from './box-style.ts';
import { HiddenBox } from './hidden-box.tsx';
import { useBoxDrawing } from './use-box-drawing.ts';

type Props = {
	/** What was painted last; kept in sight while it is painted anew. */
	picture: Picture | null;
	boxes: readonly Box[];
	/** The field that was pointed at. */
	marked: Box | null;
	onBoxes: ( boxes: Box[] ) => void;
};

/** The picture exactly as it goes out; dragging over it, or the button, hides more of it. */
export function PictureEditor( { picture, boxes, marked, onBoxes }: Props ) {
	const [ large, setLarge ] = useState( false );
	const shown = useRef( picture );
	shown.current = picture ?? shown.current;
	const url = useObjectUrl( shown.current?.blob ?? null );
	const frame = useRef< HTMLDivElement >( null );
	const { drawn, handlers } = useBoxDrawing( ( box ) =>
		onBoxes( [ ...boxes, box ] )
	);
	const addByKey = () => {
		onBoxes( [ ...boxes, MIDDLE ] );
		// After it is there: its arrow keys are the next thing wanted.
		requestAnimationFrame(
			() =>
				frame.current
					?.querySelector< HTMLElement >( 'button:last-of-type' )
					?.focus()
		);
	};
	return (
		<>
			<div
				className={ `deskside-picture${ large ? ' is-large' : '' }` }
				role="region"
				aria-label={ __( 'The picture of this screen', 'deskside' ) }
				// eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
				tabIndex={ 0 }
			>
				<div
					className="deskside-picture__frame"
					ref={ frame }
					{ ...handlers }
				>
					{ url && (
						<img
							src={ url }
							alt={ __(
								'This screen as your provider will see it, with private data masked',
								'deskside'
							) }
							width={ shown.current?.width }
							height={ shown.current?.height }
							draggable={ false }
						/>
					) }
					{ marked && (
						<span
							className="deskside-marked"
							style={ boxStyle( marked ) }
						/>
					) }
					{ drawn && (
						<span
							className="deskside-hidden-box"
							style={ boxStyle( drawn ) }
						/>
					) }
					{ boxes.map( ( box, index ) => (
						<HiddenBox
							key={ index }
							box={ box }
							number={ index + 1 }
							onChange={ ( changed ) =>
								onBoxes(
									boxes.map( ( old, at ) =>
										at === index ? changed : old
									)
								)
							}
							onRemove={ () =>
								onBoxes(
									boxes.filter( ( _, at ) => at !== index )
								)
							}
						/>
					) ) }
				</div>
			</div>
			<div className="deskside-row">
				<Button
					variant="tertiary"
					aria-pressed={ large }
					onClick={ () => setLarge( ! large ) }
				>
					{ large
						? __( 'Show it small', 'deskside' )
						: __( 'Look closely', 'deskside' ) }
				</Button>
				<Button variant="tertiary" onClick={ addByKey }>
					{ __( 'Hide a part', 'deskside' ) }
				</Button>
				{ boxes.length > 0 && (
					<Button
						variant="tertiary"
						onClick={ () => onBoxes( boxes.slice( 0, -1 ) ) }
					>
						{ __( 'Show the last part again', 'deskside' ) }
					</Button>
				) }
			</div>
		</>
	);
}
