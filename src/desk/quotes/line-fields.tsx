import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef } from 'react';
import { lineCents } from '../../contract/quote-totals.ts';
import type { QuoteLine } from '../../contract/quote.ts';
import { formatCents } from '../format/format-money.ts';
import { formatNumber } from '../format/format-number.ts';
import type { LineValue } from './quote-form-value.ts';
import { WholeCentsOffer } from './whole-cents-offer.tsx';

interface Props {
	/** From 1. */
	number: number;
	value: LineValue;
	/** What it counts as; null while it cannot be counted. */
	line: QuoteLine | null;
	currency: string;
	/** The contract's VAT rate as text; empty when it names none. */
	vatRate: string;
	/** Somebody was just led here: its first field takes the focus. */
	isGoal: boolean;
	onChange: ( change: Partial< LineValue > ) => void;
	/** Null for the only line. */
	onRemove: ( () => void ) | null;
}

/** One line of a quote being composed, with its sum. */
export function LineFields( {
	number,
	value,
	line,
	currency,
	vatRate,
	isGoal,
	onChange,
	onRemove,
}: Props ) {
	/* translators: %d: number of a line */
	const name = sprintf( __( 'Line %d', 'deskside' ), number );
	const cents = line && lineCents( line );
	const what = useRef< HTMLInputElement >( null );
	const price = useRef< HTMLInputElement >( null );
	useEffect( () => {
		if ( isGoal ) {
			what.current?.focus();
		}
	}, [ isGoal ] );
	return (
		<fieldset className="deskside-quote-line">
			<legend>{ name }</legend>
			<TextControl
				__nextHasNoMarginBottom
				ref={ what }
				className="deskside-quote-line__what"
				label={ __( 'What for', 'deskside' ) }
				maxLength={ 500 }
				required
				dir="auto"
				value={ value.description }
				onChange={ ( description ) => onChange( { description } ) }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Quantity', 'deskside' ) }
				inputMode="decimal"
				autoComplete="off"
				required
				value={ value.quantity }
				onChange={ ( quantity ) => onChange( { quantity } ) }
			/>
			<TextControl
				__nextHasNoMarginBottom
				ref={ price }
				label={
					/* translators: %s: a currency, like EUR */
					sprintf( __( 'Price of one, %s', 'deskside' ), currency )
				}
				inputMode="decimal"
				autoComplete="off"
				required
				value={ value.price }
				onChange={ ( typed ) => onChange( { price: typed } ) }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'VAT, %', 'deskside' ) }
				inputMode="decimal"
				autoComplete="off"
				placeholder={ vatRate }
				required={ vatRate === '' }
				value={ value.vat }
				onChange={ ( vat ) => onChange( { vat } ) }
			/>
			<p className="deskside-quote-line__sum">
				<output aria-label={ __( 'Sum', 'deskside' ) }>
					{ cents !== null && Number.isInteger( cents )
						? formatCents( cents, currency )
						: '–' }
				</output>
				{ onRemove && (
					<Button
						variant="tertiary"
						isDestructive
						aria-label={ sprintf(
							/* translators: %d: number of a line */
							__( 'Remove line %d', 'deskside' ),
							number
						) }
						onClick={ onRemove }
					>
						{ __( 'Remove', 'deskside' ) }
					</Button>
				) }
			</p>
			{ line && (
				<WholeCentsOffer
					line={ line }
					currency={ currency }
					onTake={ ( { quantity, unit_cents: unit } ) => {
						onChange( {
							quantity: formatNumber( quantity ),
							price: formatNumber( unit / 100 ),
						} );
						price.current?.focus();
					} }
				/>
			) }
		</fieldset>
	);
}
